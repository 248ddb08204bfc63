"""Words for offices and bodies that are brought to one English form before they are compared.

Releases print their issuer's name in its own language, and armies by their acronyms; reports say
`the army` and `the public security ministry`. Each row is a pattern over plain words (small letters
without accents and signs) and what is put for it.
"""

ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth"""
REBELS = (
    (r"people s liberation army", "army"),
    (r"(?:\w+ )?(?:national )?(?:liberation|resistance|republican|guerrilla|independence|salvation"
     r"|redemption|revolutionary|insurgent|rebel) (?:army|forces?)|(?:lord s|new people s|free \w+"
     r"|arakan|karen\w*|shan state|wa state|islamic|ambazonia\w*|popular|self defen[cs]e)"
     r"(?: resistance| independence| national)? (?:army|forces)"
     r"|army of (?:national )?(?:liberation|resistance|conquest)", "rebels"),
    (r"(?:ejercito|exercito|fuerzas armadas) (?:guerrillero|de liberacion|popular|zapatista"
     r"|del pueblo|revolucionari[ao]s?)", "rebels"),
)  # fmt: skip
"""Armies that are no state's."""
FORCES = (
    ("idf|tsahal", "army israel"), ("fardc", "army congo"), ("fama", "army mali"),
    ("fadm", "army mozambique"), ("ispr|inter services public relations", "army pakistan"),
    ("afu|zsu", "army ukraine"), ("tatmadaw", "army myanmar"), ("sandf", "army south africa"),
    ("updf", "army uganda"), ("endf", "army ethiopia"), ("tni", "army indonesia"),
    ("psni", "police northern ireland"), ("saps", "police south africa"), ("pnh", "police haiti"),
    ("pnp", "police philippine"),
)  # fmt: skip
"""Armies and police of states by what they are called."""
FOREIGN = (
    (r"ministerio publico|ministere public|fiscalia(?: general)?|procuraduria(?: general)?"
     r"|procuradoria(?: geral)?|parquet(?: general)?|prokuratura", "prosecutor"),
    (r"(?:relaciones|relacoes|asuntos|affaires|negocios|affari) (?:exteriores|etrangeres"
     r"|estrangeiros|esteri)|cancilleria|itamaraty", "foreign ministry"),
    (r"gobernacion|gouvernorat", "governor"),
    (r"alcaldia|mairie|prefeitura|ayuntamiento", "mayor"),
    (r"ejercito|exercito|(?:fuerzas|forcas) (?:armadas|militares)|forces armees|armee"
     r"|estado mayor|etat major|bundeswehr", "army"),
    (r"defensoria(?: del pueblo)?|defensor del pueblo|ombudsperson|ombudswoman|mediateur|ombudsmen"
     r"|(?:public|people s) defender",
     "ombudsman"),
    (r"societe civile|sociedad civil|sociedade civil", "civil society"),
    (r"medecins sans frontieres|medicos sin fronteras|doctors without borders", "msf"),
    (r"croix rouge|cruz roja|cruz vermelha", "red cross"),
    (r"droits (?:de l homme|humains)|derechos humanos|direitos humanos", "human rights"),
    (r"reseau|rede", "network"), (r"conseil|consejo|conselho", "council"),
    (r"comite", "committee"), (r"syndicat|sindicato", "union"),
    (r"(?:(?:national|nationale|nacional|general|generale) )?(?:conference|conferencia)"
     r" (?:des eveques|episcopale?|episcopal|dos bispos|nacional dos bispos)(?: nationale)?"
     r"|episcopal conference|bishops conference|conference of (?:catholic )?bishops|episcopate",
     "bishops conference"),
    (r"(?:\d+[ae]? )?(?:regions?|zones?|distritos?|comandos?|komando(?: daerah)?|commandements?)"
     r" milit(?:aires?|ar|er)|commandement des operations|kodam|korem|kodim|genelkurmay|genshtab",
     "army"),
    (r"(?:arch)?bishop (?:house|office|palace)|curia|chancery|bishopric|eveche|obispado"
     r"|arzobispado|archdiocese|archeveche", "diocese"),
    (r"kizilay|media luna roja|croissant rouge|hilal ahmar|bulan sabit merah|crescente vermelho",
     "red crescent"),
    (r"camara|chambre", "chamber"), (r"camp(?:agne|ana)", "campaign"),
    (r"kepolisian|polda|polres|emniyet(?: mudurlugu)?|politsiya|policija", "police"),
    (r"valiligi|hokimiyat|akimat|khokimiyat", "governor"),
    (r"(?<=\bl )est|oriental(?:es)?|oriente", "east"),
    (r"(?<=\bdu )nord|norte|septentrional", "north"),
    (r"(?<=\bl )ouest|occidental(?:es)?|occidente", "west"),
    (r"(?<=\bdu )sud|(?<=\bdel )sur|meridional", "south"),
    (r"fundacion|fundacao|fondation|yayasan", "foundation"),
    (r"colectivo|collectif|coletivo", "collective"), (r"centro|markaz", "center"),
    (r"abogados|avocats|advogados", "lawyers"), (r"periodistas|journalistes", "journalists"),
    (r"campesin[oa]s?|paysans|camponeses", "peasants"), (r"frontieres?|fronteras?", "border"),
    (r"estudiantes|etudiants|estudantes|mahasiswa", "students"),
    (r"trabajadores|travailleurs|trabalhadores|buruh", "workers"),
    (r"familias|familles", "families"), (r"madres|meres|maes", "mothers"),
    (r"victimas|victimes|vitimas", "victims"), (r"pueblos|peuples|povos", "peoples"),
    (r"indigenas?|autochtones", "indigenous"), (r"mujeres|femmes|mulheres", "women"),
    (r"jeunes|jeunesse|jovenes|juventud|jovens", "youth"), (r"nacional|nationale", "national"),
    (r"regionales?|regionaux|regionais", "regional"), (r"provinciales?|provinciaux", "provincial"),
    (r"asociacion|associacao", "association"), (r"eglise|iglesia|igreja", "church"),
    (r"observatoire|observatorio", "observatory"), (r"ligue|liga", "league"),
    (r"federacion|federacao", "federation"), (r"mouvement|movimiento|movimento", "movement"),
    (r"comision|comissao", "commission"), (r"diocesis", "diocese"),
    (r"chretiens?|cristianos?|cristao", "christian"), (r"coordinadora", "coordination"),
    (r"proteccion civil|protection civile|protecao civil|defensa civil|defesa civil",
     "civildefence"),
    (r"policia|polizei|policija|gendarmerie|gendarmes", "police"),
    (r"bomberos|pompiers|bombeiros", "fire"),
    (r"presidencia|presidence", "president"), (r"gobierno|gouvernement|governo", "government"),
    (r"ministerio|ministere|ministero|ministerstvo|secretaria|secretariado", "ministry"),
    (r"defensa|defesa|difesa", "defence"), (r"salud|sante|saude|sanita", "health"),
    (r"seguridad|securite|seguranca|sicurezza", "security"),
    (r"justicia|justica|giustizia", "justice"), (r"interieur|interno", "interior"),
    (r"educacion|educacao", "education"), (r"hacienda|finanzas|fazenda", "finance"),
    (r"trabajo|travail|trabalho", "labour"), (r"publica|publique", "public"),
)  # fmt: skip
"""Words of other languages for an office or a body."""
