"""English spelling as sound, by rule: how a newspaper of India hears an English name that no table has learnt."""

from __future__ import annotations

import re

from ghatna.gazetteer.phones import fold_phones

# what a rule has said stands in capitals (sh as $), so that no later rule takes it for letters
RULES = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        ("^kn|^gn", "N"), ("^wr", "R"), ("^ps", "S"), ("wh", "V"), ("^mc", "MEK"), ("tion|sion|cian", "$@N"),
        ("[ct]ial$", "$Y@L"), ("ture", "C@R"), ("ous$", "@S"), ("[ea]nce$", "@NS"), ("[ea]nces$", "@NSIS"),
        ("eigh", "E"), ("igh", "AI"), ("[oa]ught", "OT"), ("augh|ough", "O"), ("augh", "O"),
        ("sch", "SK"), ("t?ch", "C"), ("sh", "$"), ("ph", "F"), ("ck", "K"), ("dge", "J"), ("th", "T"), ("gh", "G"),
        ("qu", "KV"), ("x", "KS"), ("mb$", "M"), ("ge$", "J"), ("ges$", "JIS"), ("c(?=[eiy])", "S"), ("c|q", "K"),
        ("oo", "U"), ("ee|ea|ei", "I"), ("ew", "YU"), ("au|aw", "O"), ("ow$", "O"), ("ow|ou(?=[a-zA-Z])", "AU"),
        ("ai|ay", "E"), ("ey$|ie$|y$", "I"), ("ies$|eys$", "IS"), ("oi|oy", "OY"), ("oa", "O"), ("ue|ui", "U"),
        ("le$", "@L"), ("les$", "@LS"), ("(?<![aeiou])[eao]r$", "@R"), ("(?<![aeiou])[eao]rs$", "@RS"),
        ("(?<=[^AEIOU])er(?=[bdfgkmnst])", "@R"),
        ("a(?=[a-zSCJKT]es?$|[a-zSCJKT]I$)", "E"), ("i(?=[a-zSCJKT]es?$)", "AI"), ("o(?=[a-zSCJKT]es?$)", "O"),
        ("u(?=[a-zSCJKT]es?$)", "YU"), ("(?<=.)e$", ""), ("(?<=[bdfgkKlmnprtTvz])es$", "S"),
        ("(?<=[^aeiouAEIOU])[aeio]n(?=s?$)", "@N"), ("(?<=[^aeiouAEIOU])on(?=[a-z])", "@N"),
        ("a(?=[a-zA-Z$]{2}|[bdfgklmnptvzKTG]$)(?!l)(?!r)(?![A-Za-z][aeiouAEIOU@])", "E"),
        ("y(?![aeiou])", "I"), ("w", "V"), ("z", "J"),
    )
)  # fmt: skip
_NO_PHONE = re.compile("[^kgcjtdnmpbfvyrlSshaiueo@]")


def say_english(word: str) -> str:
    """Give the phones of a word in small letters a-z as English spelling has them."""
    said = word
    for pattern, phones in RULES:
        said = pattern.sub(phones, said)
    return fold_phones(_NO_PHONE.sub("", said.lower().replace("$", "S")))
