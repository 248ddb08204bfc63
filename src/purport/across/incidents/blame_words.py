"""How reports name those who did it, as tables of words around the name of a party."""

import re

_DOERS = (
    r"(?:attackers?|gunmen|bombers?|killers?|perpetrators?|assailants?|raiders?|abductors?"
    r"|kidnappers?|culprits?|murderers?|shooters?|arsonists?|men|authors|guilty|suspects?)"
)
_DEED = (
    r"(?:attack|blast|bombing|bomb|strike|raid|massacre|murders?|killings?|shelling|shooting|crime"
    r"|deed|ambush|assault|explosion|abductions?|kidnapping|fire|arson|incident|outrage"
    r"|atrocity|act"
    r"|it|this)"
)
_PART = r"(?:the |its |their )?(?:[\w'’-]+ ){0,2}?"
BEFORE = re.compile(
    r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|suspects?|suspected|h(?:old|olds|eld) (?:the )?"
    r"|(?:work|handiwork|doing|crime|deed|act) of (?:the )?"
    r"|(?:done|carried out|committed|perpetrated|ordered|fired|planted|launched|staged|claimed"
    r"|signed"
    r"|organi[sz]ed|masterminded) by (?:the )?"
    r"|responsibility (?:for \w+ \w+ )?(?:lies|rests) with (?:the )?"
    r"|(?:responsible|to blame|behind it|behind this) (?:is|are|was|were) "
    rf"|behind (?:the |this )?{_DEED} (?:is|are|was|were|stands?|stood) "
    r"|point(?:ed|s|ing)? (?:the |a )?finger at "
    rf"|(?:laid|lays|put|puts) (?:the |this )?{_DEED} (?:at the door|on the account"
    r"|to the charge) of "
    rf"|(?:attribut\w+|ascrib\w+|assign\w*|credit\w*|imput\w+) (?:the |this )?{_DEED} to "
    r"|(?:suspicion|blame) (?:fell|falls|rests|lies|has fallen) (?:up)?on "
    r"|(?:bore|bears|has|had|carried|carries) (?:all )?the (?:hallmarks?|signature|stamp"
    r"|handwriting) of "
    rf"|{_DOERS} (?:were |are |was |is )?(?:said to be |believed to be |thought to be "
    r"|identified as )?"
    rf"(?:belong(?:ed|s)? to|(?:were|are|was|is) (?:members?|fighters?|men|soldiers|part|from|of)"
    rf"(?: of)?|(?:members?|fighters?|men|soldiers) of|came from) {_PART}"
    rf"|{_DOERS} (?:are |is |were )?(?:known|named|clear)?: "
    r"|(?:nam(?:ed|es)|identif(?:ied|ies)|recogni[sz]ed)"
    r" (?:(?:the |its )?(?:men|members|fighters|soldiers|attackers|culprits)"
    r" (?:of|from|as) )?"
    r"|\b(?:shots?|fire|rockets?|shells?|bullets|missiles?|drones?) (?:had |have "
    r"|has )?(?:c[ao]me|came"
    rf"|(?:was|were) fired) from (?:{_PART}(?:positions?|side|lines?|territory|area|hills?"
    r"|base) of )?"
    r"|\b(?:said|says|say|told \w+|insist\w*|sure|certain)(?: that)? it (?:was|had been) "
    r"|\bit was )"
    r"\s?(?:the |on )?(?:(?:members|fighters|men|forces|mercenaries|militias?|gunmen|soldiers"
    r"|units|elements"
    r"|terrorists|rebels|criminals|bandits) of )?(?:the )?(?:so-called "
    r"|self-styled )?(?:[\w'’-]+ )?$",
    re.IGNORECASE,
)
"""What stands right before the name of those who are blamed."""
AFTER = re.compile(
    r"^(?:['’]s? (?:fighters|men|forces|soldiers|members|gunmen|spokesman))?\s"
    r"(?:(?:was|were|is|are|had been|stood|stands?) (?:behind|responsible for|to blame|answerable"
    r"|(?:held|found|declared) responsible|blamed|accused of (?:the |this |having )|suspected)"
    r"|(?:has |have |had )?(?:claimed|took|taken|admitted|assumed|accepted) (?:responsibility"
    r"|the \w+"
    r"|credit|authorship)|(?:has |have |had )?(?:owned up|confessed|boast\w*|brag\w*|gloried)\b"
    r"|(?:has |have |had )?(?:published|posted|released|put out) (?:a |the )?(?:video|film|picture"
    r"|photograph)\w* of"
    r"|(?:has |have |had )?(?:did|done|carried out|committed|staged|ordered) (?:the "
    rf"|this )?{_DEED}\b"
    r"|(?:said|says|announced|declared|stated|wrote|confirmed"
    r"|admitted)(?: \w+){0,3}?(?: that)? (?:it|they"
    r"|its (?:\w+ )?(?:men|fighters|forces|units?|members|drones|rockets)|we)"
    r" (?:had |has |have )?(?:(?:was|were|been) (?:behind|responsible)|(?:carried out"
    r"|committed|staged"
    r"|fired|struck|hit|planted|launched|targeted|attacked|bombed|shelled|shot|killed|done"
    r"|seized|took)))",
    re.IGNORECASE,
)
"""What stands right after it."""
