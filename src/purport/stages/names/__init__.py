"""Parties and places: who and what the words of a document stand for.

**Idea.** What the codebook knows is looked up, what it does not know is left to the model and to
shape, and what is not named at all ("Kenyan intelligence", gunmen) is read off role nouns. Every
find is then settled within its document: short forms, titles, acronyms and pronouns mean what the
fuller form before them means. One pass over the words; no regular expression per word.

**Method.**

1. *Codebook names* (`lexicon`, `spotting`): the longest match in a tree of folded pieces; of two
   that overlap the longer ("The National Security Agency" is no newspaper). `doubts` drops those
   that a neighbour gives another sense ("Lebanon, Pennsylvania", "Senator Nato", "Great Dane").
   Case counts ("US" is no "us"); marks, apostrophes, doubled letters and "el-"/"al-" do not. Loaded
   names give the party that is meant and `naming` loaded; names in `needs` count only where a
   firmer name of the party stands in the document.
2. *The model's names*, repaired (articles, titles, possessives, "X and Y", laws and treaties),
   joined with the codebook's: the longer one wins, but not over "Iran's ...". After an office with
   "of" or "for" a place or body and the holder run together are parted (`offices`: "Minister for
   the Middle East Ada Harrow").
3. *Names both miss* (`shapes`): capitalised runs with an organisation noun, after a title, ending
   in a place noun, or known to the gazetteer (any size after "in", 15,000 people elsewhere); words
   that are a name elsewhere in the document; acronyms in brackets.
   Places are looked for further (`nested`, `datelines`, `landforms`): before nouns of place with
   which the gazetteer has them ("the Dheisheh refugee camp"), in the names of bodies ("Mosul
   University"), before role nouns ("a Homs officer"), in capitals before a dash, and where the
   model saw a person or body in what stands after "in" or was "captured".
   Half of the villages of reports are in no gazetteer, and the model goes by the look of a name:
   what it hangs from decides (`whereabouts`: "four men died in Vuhovi", "shelled Vuhovi", "the
   Vuhovi road", "Vuhovi, a village in the east"), and it is a place throughout the document
   (`settling`). Behind "confidence in" or before "who" a place of the model's is a person.
4. *Descriptions*: a role noun or an office's title with what stands before it. Its country is that
   of an adjective, a name, a possessor, or of "of X"; with a body before or behind it ("Hezbollah
   fighters") it means the body. Sectors are the role noun's; a modifier's is more telling for
   general nouns ("rebel delegation"). Of "Irish and Danish envoys" the
   Irish are a name of their own, who is "CIA-trained" is not the CIA, one Cuban is not the Cubans,
   a mayor no government. "The ministry" means the last ministry, "the coalition" a
   body that is called so, "the group" the last one that is no arm of a state. Who is "anti-" or a
   defector is not the body named, a country's branch ("Kenyan Red Crescent") is its own.
   Words beside a noun can make it mean nobody (`senses`: "tennis court", "an army of ants"); some
   nouns must be somebody's ("Kenyan intelligence"). The span begins at the number, not at "at
   least". Forces of a country whose army the codebook has by name mean that army. A time or place
   that opens the clause without a comma names nobody ("On Monday morning security forces struck").
5. *Offices* mean their holder on the day the document was published (as given, or by its imprint);
   with no day known, or after "former", "deputy", they mean the office or a party of their own.
   Before a name they give the person country and sector, and no mention of their own.
6. *Capitals* (`metonyms`) are governments as subjects or owners of what people do, and between,
   with, against; else places. A country that acts stays a place: `events` makes it a government.
7. *Acronyms* (`acronyms`) mean what stands before their brackets, or the one body of the document
   whose capitals they are.
8. *Pronouns* (`pronouns`): he, she, they, it and their forms, two sentences back, subjects first;
   who is told by "Mr" or "Mrs", a first name or a noun ("widow") to be the other is passed over.
   Left open where two parties fit, and between a woman and "her mother"; never both subject and
   object of one verb, nor of a second verb with the same subject. A surname that several bear
   means who is named in full most often; of "Mr" and "Mrs" the rarer means the next of them.
9. *Naming*: scare_quoted in quotation marks of its own or after "so-called"; honorific after praise
   ("His Excellency", "martyr"); loaded as the codebook says; else neutral.

Ids of entities: see `lexicon`. An Entity row's `sector` and `country` are the codebook's, else what
titles and adjectives in the document tell.

**Figures.** 21 Nov 2026, a model not yet final; `python eval/names.py DATA` prints re3d's anew.
Share of gold persons, organisations and places met by a name or description of ours:

| | overlap | same words | overlap and kind | precision of names, overlap |
|---|---|---|---|---|
| re3d test, 388 | .99 | .87 | .94 | .94 |
| UNER-PUD, first 600 sentences, 536 | .89 | .80 | .73 | .91 |
| CrossNER politics test, 600 sentences, 3,108 | .95 | .83 | .86 | .90 |

The model's weights have not seen any of the three. The rules have: they were mended after reading
what they missed on re3d test, so its row flatters them; the other two were only measured.

**Known errors.**

* The model takes unknown towns for persons and the reverse ("Arba Minch"); "Petty Officer Haddad".
* A capital whose verb is neither in the codebook nor has a clause under it stays a place.
* "It" and "they" follow the last subject, which is often wrong where the subject is a thing.
* Two persons of one full name are one entity; one person spelt in two ways is two, unless a part of
  the name is the same and the rest is contained.
* "People", "residents" and other civilians are one party per noun and document.
* Indefinite titles ("a president") and titles of bodies the codebook lacks mean nobody known.
* Case rules nothing in headings set in capitals; there only the codebook's longer names are found.
* A composer called as an armed group is ("played Wagner"), the state of Georgia where no town and
  comma stand before it, and given names the model takes for places ("Israel" before a surname).
"""

from purport.core.rows import Block, Entity, Imprint, Mention, Parse, Sentence
from purport.stage import Stage
from purport.stages.names.work import prepare

STAGE = Stage(
    name="names",
    version=11,
    reads=(Block, Sentence, Parse, Imprint),
    writes=(Mention, Entity),
    prepare=prepare,
    uses=(
        "codebook:countries",
        "codebook:actors",
        "codebook:roles",
        "codebook:name_cues",
        "gazetteer",
    ),
)
