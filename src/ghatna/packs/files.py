"""Which files a pack may hold: the columns of each table, its key, and the level that it belongs to."""

from __future__ import annotations

from ghatna.model.records import record


@record(frozen=True, slots=True, kw_only=True)
class TableSpec:
    """One table: required `columns` in order, the `key` columns in which no two rows may agree, its level.

    A row of a pack hides the rows of its parents that agree with it in the key.
    """

    columns: tuple[str, ...]
    key: tuple[str, ...]
    level: int
    about: str


TABLES: dict[str, TableSpec] = {
    "abbreviations": TableSpec(
        columns=("surface", "source"),
        key=("surface",),
        level=1,
        about="words that a full stop follows without ending the sentence",
    ),
    "cues": TableSpec(
        columns=("surface", "pos", "stance", "takes", "forms", "lookalike", "source"),
        key=("surface", "pos"),
        level=3,
        about="verbs, nouns and phrases that show who said something, each with a sentence in which it is no cue",
    ),
    "event_forms": TableSpec(
        columns=("pos", "lemma", "cut", "add", "form", "source"),
        key=("pos", "lemma", "cut", "add", "form"),
        level=3,
        about="how the verbs and nouns of happenings inflect: a lemma's own forms, or what is cut and added",
    ),
    "event_weights": TableSpec(
        columns=("feature", "weight", "source"),
        key=("feature",),
        level=3,
        about="weights of what makes a trigger likely to tell of a happening, fitted by tools/fit_events.py",
    ),
    "events": TableSpec(
        columns=("surface", "pos", "type", "rank", "mode", "context", "frame", "label", "lookalike", "source"),
        key=("surface", "pos", "type"),
        level=3,
        about="verbs, nouns and phrases that tell of happenings, each with its type (rank 1 unless the text is about "
        "another) and frame",
    ),
    "grammar": TableSpec(
        columns=("surface", "role", "source"),
        key=("surface", "role"),
        level=2,
        about="function words and small word classes by the role that they play in a sentence",
    ),
    "initials": TableSpec(
        columns=("surface", "letter", "source"),
        key=("surface",),
        level=1,
        about="names of letters as written in dotted initials",
    ),
    "folds": TableSpec(
        columns=("from", "to", "source"),
        key=("from",),
        level=1,
        about="spellings that look-ups treat as one",
    ),
    "light_verbs": TableSpec(
        columns=("surface", "voice", "source"),
        key=("surface", "voice"),
        level=3,
        about="verbs that make a happening of the noun before them, and what they say of its voice",
    ),
    "lines": TableSpec(
        columns=("surface", "kind", "position", "source"),
        key=("surface",),
        level=1,
        about="words that show a line to be a byline, caption or boilerplate",
    ),
    "calques": TableSpec(
        columns=("surface", "meant", "source"),
        key=("surface",),
        level=2,
        about="phrases by which machine translation renders an idiom word by word",
    ),
    "cldr_numbers": TableSpec(
        columns=("surface", "kind", "value", "source"),
        key=("surface", "kind"),
        level=1,
        about="number words, units and currencies as CLDR names them",
    ),
    "comparators": TableSpec(
        columns=("surface", "side", "comparator", "source"),
        key=("surface", "side"),
        level=2,
        about="words that make a figure a bound or an estimate",
    ),
    "confusables": TableSpec(
        columns=("letter", "other", "source"),
        key=("letter", "other"),
        level=2,
        about="letters between which the spelling of a foreign name wavers",
    ),
    "epithets": TableSpec(
        columns=("noun", "kind", "source"),
        key=("noun", "kind"),
        level=2,
        about="English nouns by which a report calls again a body of such a kind in the catalogue",
    ),
    "contexts": TableSpec(
        columns=("surface", "context", "source"),
        key=("surface",),
        level=3,
        about="words that show in which walk of life something happens: military, diplomatic, economic",
    ),
    "counts": TableSpec(
        columns=("surface", "label", "source"),
        key=("surface",),
        level=2,
        about="nouns that are counted, each with the English label of its unit",
    ),
    "digest": TableSpec(
        columns=("key", "text", "source"),
        key=("key",),
        level=3,
        about="words of the digest: months, weekdays, headings, names of types, statuses and faults",
    ),
    "digest_units": TableSpec(
        columns=("unit", "one", "many", "gender", "source"),
        key=("unit",),
        level=3,
        about="units and counted things as the digest names them, one and many, with the noun's gender",
    ),
    "dimensions": TableSpec(
        columns=("unit", "dimension", "factor", "offset", "source"),
        key=("unit",),
        level=2,
        about="what each unit measures and how it converts to the SI unit",
    ),
    "joiners": TableSpec(
        columns=("surface", "kind", "source"),
        key=("surface", "kind"),
        level=2,
        about="conjunctions and connectives by what they join",
    ),
    "markers": TableSpec(
        columns=("surface", "function", "source"),
        key=("surface",),
        level=3,
        about="prepositions and postpositions by the part in a happening that they mark",
    ),
    "media": TableSpec(
        columns=("surface", "source"),
        key=("surface",),
        level=3,
        about="words for the ways in which something is said: a news conference, an interview, a letter",
    ),
    "number_contexts": TableSpec(
        columns=("surface", "side", "kind", "source"),
        key=("surface", "side"),
        level=2,
        about="words beside a number that show it to be no quantity, or say what it counts",
    ),
    "numbers": TableSpec(
        columns=("surface", "kind", "value", "source"),
        key=("surface", "kind"),
        level=1,
        about="number words, number signs and ordinal endings",
    ),
    "scripts": TableSpec(
        columns=("start", "end", "script", "lang", "source"),
        key=("start",),
        level=1,
        about="ranges of letters by script, with the language where only one is written in it",
    ),
    "status": TableSpec(
        columns=("surface", "status", "kind", "side", "lookalike", "source"),
        key=("surface", "side"),
        level=3,
        about="words that tell whether a happening took place, each with a sentence in which it does not",
    ),
    "name_words": TableSpec(
        columns=("surface", "kind", "gloss", "source"),
        key=("surface", "kind"),
        level=2,
        about="titles before names, and head nouns that show what kind of thing a name is",
    ),
    "stopwords": TableSpec(
        columns=("surface", "lang", "source"),
        key=("surface", "lang"),
        level=1,
        about="function words by which a language is known among others of its script",
    ),
    "noun_classes": TableSpec(
        columns=("surface", "class", "source"),
        key=("surface", "class"),
        level=3,
        about="nouns by the class of thing that they name, for the table senses",
    ),
    "pronouns": TableSpec(
        columns=("surface", "number", "person", "function", "source"),
        key=("surface",),
        level=2,
        about="pronouns that stand for persons and things",
    ),
    "roles": TableSpec(
        columns=("surface", "role", "source"),
        key=("surface",),
        level=2,
        about="offices and ranks that stand before names, with their English name",
    ),
    "senses": TableSpec(
        columns=("surface", "pos", "side", "classes", "type", "example", "source"),
        key=("surface", "pos", "side", "type"),
        level=3,
        about="which type words of several types have beside a noun of some classes, each with a sentence",
    ),
    "suffixes": TableSpec(
        columns=("ending", "case", "after", "source"),
        key=("ending", "after"),
        level=2,
        about="case endings that are written onto the word",
    ),
    "units": TableSpec(
        columns=("surface", "unit", "use", "source"),
        key=("surface",),
        level=2,
        about="words and signs for units and currencies",
    ),
    "verb_endings": TableSpec(
        columns=("ending", "tense", "source"),
        key=("ending", "tense"),
        level=2,
        about="endings of the verb, which attach to a stem that ends in a consonant",
    ),
    "verbs": TableSpec(
        columns=("lemma", "form", "tense", "source"),
        key=("lemma", "form"),
        level=2,
        about="verb forms that no ending makes",
    ),
    "cldr_dates": TableSpec(
        columns=("surface", "role", "fields", "source"),
        key=("surface", "role"),
        level=1,
        about="months, weekdays, parts of the day and relative words as CLDR names them",
    ),
    "tense": TableSpec(
        columns=("surface", "kind", "tense", "source"),
        key=("surface", "kind"),
        level=2,
        about="words and endings of verbs that show whether a sentence looks back or ahead",
    ),
    "times": TableSpec(
        columns=("surface", "role", "fields", "source"),
        key=("surface", "role"),
        level=1,
        about="words of time expressions: the role that the rules name and the fields that it sets",
    ),
}

RULE_FILES: dict[str, int] = {"digest": 3, "frames": 3, "times": 2}
