"""Choose what a verb of wide meaning tells by what stands around it: to go or to go up, to meet or to get."""

from __future__ import annotations

from ghatna.frame.events_drafts import Scene
from ghatna.frame.events_entries import Meaning
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_part import Part
from ghatna.frame.events_words import EventLexicon, cases_of_words, roles_of_words
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_GOING = "go"
_GETTING = "get"
_MEETING = "meet"
_GIVING = "give"
_TELLING = "tell"
_TOLD = frozenset({"PUBLISH", "SPEAK", "TRANSFER"})
_FINDING, _FOUND = "act", "INVESTIGATE"
_SUED = "JUDGE"
_VISITING = "VISIT"
_RULING, _JUDGING = "POLICY", "JUDGE"
# How far before its verb stands what is measured.
_SUBJECT = 12
_BESIDE = 3
_BREAKS = frozenset({"conjunction", "complementizer", "relative", "and", "agentive"})
_COMPANY = frozenset({"between", "from", "with"})
_SIDES = frozenset({"Company", "Country", "Group", "Media", "Organization", "Person", "PublicBody"})
_CLOSING = frozenset("\"'\u2019\u201d")
_MEETERS = frozenset({"Group", "Person"})
_MINDS = frozenset({"Animal", "Group", "Person", "Vehicle"})


class WideFinder:
    """Reads verbs of motion and meeting by one pack's settings and verb forms.

    `measure_words` name what rises and falls, `company_words` mark whom somebody meets, `needy_words`
    name those who get help, `court_words` those whose orders are judgments.
    """

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._measures = splitter.firsts(pack.setting("measure_words", ()))
        self._company = splitter.firsts(pack.setting("company_words", ()))
        self._needy = splitter.firsts(pack.setting("needy_words", ()))
        self._asked = tuple(splitter.ending_key(str(one)) for one in pack.setting("asked_endings", ()))
        self._courts = splitter.firsts(pack.setting("court_words", ()))
        self._to = bool(pack.setting("meeting_words", ()))
        self._cases = frozenset(cases_of_words(pack, splitter))
        self._breaks = frozenset(key for key, found in roles_of_words(pack, splitter).items() if found & _BREAKS)

    def choose(self, words: Words, hit: Hit, meaning: Meaning, scene: Scene) -> Meaning | None:
        """Give what a trigger tells in its clause, `None` for nothing."""
        if hit.noun and meaning.type == _VISITING and self._lexicon.late and _is_with_somebody(hit, scene):
            return replace(meaning, type="CONSULT", mode="visit", label="MEET", frame=_MEETING)
        if hit.noun:
            return _as_sport(hit, meaning, scene)
        asked = next((one for one in hit.meanings if one.type == "REQUEST"), None)
        if asked is not None and meaning.type == _SUED and self._follows_infinitive(words, hit, scene):
            return asked  # an "appeal" [to keep] the peace goes to no court
        if meaning.type == _RULING and self._courts and self._is_of_court(words, hit, scene):
            judged = next((one for one in hit.meanings if one.type == _JUDGING), meaning)
            return replace(judged, frame=meaning.frame)
        senses = _by_frame(hit) if hit.generic and self._company else {}
        if {_MEETING, _GETTING} <= senses.keys():
            sense = self._sense(words, hit, scene)
            return senses.get(sense, senses[_GETTING])
        if meaning.frame in {_GIVING, _TELLING}:
            helps = meaning.type in _TOLD and self._helps(words, hit, scene, announced=meaning.frame == _TELLING)
            return replace(meaning, type="AID", mode="", label="AID", frame=_GIVING) if helps else meaning
        if meaning.frame != _GOING:
            return meaning
        if meaning.type == _VISITING and self._is_to_somebody(hit, scene):
            return replace(meaning, type="CONSULT", mode="visit", label="MEET", frame=_MEETING)
        if self._goes_on(words, hit):
            return None
        if self._is_measured(words, hit, scene):
            return replace(meaning, type="MARKET", mode="", label="MARKET", frame="value")
        return None if self._reaches_figure(hit, scene) else meaning

    def _is_to_somebody(self, hit: Hit, scene: Scene) -> bool:
        """Tell whether somebody owns a visit that is paid: "paid [Asha's] visit" where the verb stands last."""
        # "[Asha's] visit takes place" is hers.
        paid = self._lexicon.late and not hit.middle
        parts = scene.parts_in(scene.clause_of(hit.first)) if paid else []
        owners = (one for one in parts if one.last == hit.first - 1 or one.last + 1 == hit.first - 1)
        return any(one.function == "genitive" and one.schema == "Person" for one in owners)

    def _follows_infinitive(self, words: Words, hit: Hit, scene: Scene) -> bool:
        """Tell whether an infinitive without a case stands right before a trigger."""
        before = words.forms[hit.first - 1] if hit.first > scene.inside.start else None
        return before is not None and before.key.endswith(self._asked) and not self._lexicon.is_noun(before)

    def _is_of_court(self, words: Words, hit: Hit, scene: Scene) -> bool:
        """Tell whether a court acts in the trigger's clause: its orders are judgments."""
        agents = (one for one in scene.parts_in(scene.clause_of(hit.first)) if one.function == "agent")
        heads = (words.forms[one.last] for one in agents if one.last < hit.first)
        return any(not self._courts.isdisjoint(form.keys) for form in heads)

    def _sense(self, words: Words, hit: Hit, scene: Scene) -> str:
        """Give the frame of a verb that tells of meeting, getting or finding.

        "Met [with her]", "got [from her a prize]", "[in the house] gold was found". What is got stands right before it.
        """
        parts = [part for part in scene.parts_in(scene.clause_of(hit.first)) if part.last < hit.first]
        functions = {part.function for part in parts}
        if self._to:
            relative = hit.form == "relative"
            behind = scene.parts_in(scene.clause_of(hit.first)) if relative else []
            heads = [replace(part, function="") for part in behind if 0 < part.first - hit.end <= _BESIDE][:1]
            return _sense_of_dative([*parts, *heads], functions, relative=relative)
        before = words.forms[hit.first - 1] if hit.first > scene.inside.start else None
        if "dative" in functions or before is None:
            return _GETTING
        beside = before.key in self._company or (before.key in self._cases and bool(functions & _COMPANY))
        # "The leaders met [in Pune]".
        gathered = before.key in self._cases and any(not part.function and part.schema in _MINDS for part in parts)
        if beside or gathered or any(part.function in _COMPANY and part.last + 2 == hit.first for part in parts):
            return _MEETING
        source = any(part.function == "from" and part.schema not in _SIDES for part in parts)
        return _FINDING if source and hit.form == "past" else _GETTING

    def _helps(self, words: Words, hit: Hit, scene: Scene, *, announced: bool) -> bool:
        """Tell whether what is given, or a sum that is announced, is for those in need: "5,000 to the bereaved"."""
        clause = scene.clause_of(hit.first)
        near = range(max(scene.inside.start, hit.first - _SUBJECT), hit.first)
        own = [at for at in near if scene.clause_of(at) == clause]
        forms = (words.forms[at] for at in own)
        if not any(form.key in self._needy or any(one.text in self._needy for one in form.stems) for form in forms):
            return False
        return not announced or any(last in own for _, last in scene.bare_figures)

    def _goes_on(self, words: Words, hit: Hit) -> bool:
        """Tell whether "go" only says that what the verb before it tells goes on: "[rising] went".

        Behind a quotation mark it makes a passive of the verb that is quoted: "can be "[felt]"".
        """
        if not self._lexicon.late or hit.first == 0:
            return False
        before = words.forms[hit.first - 1]
        if before.text in _CLOSING and hit.first > 1:
            return any(one.form == "past" for one in self._lexicon.verb_forms(words.forms[hit.first - 2]))
        return any(one.form == "habitual" for one in self._lexicon.verb_forms(before))

    def _is_measured(self, words: Words, hit: Hit, scene: Scene) -> bool:
        """Tell whether what goes is a figure: "the index [went] up to 1,200"."""
        if not self._measures:
            return False
        counted = False
        for at in range(hit.first - 1, max(scene.inside.start, hit.first - _SUBJECT) - 1, -1):
            form = words.forms[at]
            if form.key in self._measures:
                minds = (one for one in scene.parts_in(scene.clause_of(at)) if one.schema in _MINDS)
                return counted and not any(one.function in {"", "agent"} for one in minds)
            if form.kind == "mark" or form.key in self._breaks:
                return False
            counted = counted or form.kind == "number"
        return False

    def _reaches_figure(self, hit: Hit, scene: Scene) -> bool:
        """Tell whether a verb of motion only tells how far a figure has come: "the toll reached 832"."""
        if self._lexicon.late:
            return hit.first == hit.last and any(0 < hit.first - last < _BESIDE for _, last in scene.bare_figures)
        return any(hit.last < first < hit.last + _BESIDE for first, _ in scene.bare_figures)


def _is_with_somebody(hit: Hit, scene: Scene) -> bool:
    """Tell whether whom a visit is "with" stands right before it: that is a meeting, no journey."""
    near = (part for part in scene.parts_in(scene.clause_of(hit.first)) if 0 < hit.first - part.last <= _BESIDE - 1)
    return any(part.function == "with" and part.schema in _MEETERS for part in near)


def _by_frame(hit: Hit) -> dict[str, Meaning]:
    """Give the meanings of a verb by frame, of those whose frame says little only that something was found."""
    told = [one for one in hit.meanings if one.frame != _FINDING or one.type == _FOUND]
    return {one.frame: one for one in reversed(told)}


def _sense_of_dative(parts: list[Part], functions: set[str], *, relative: bool) -> str:
    """Give the frame of such a verb where whom one meets has the dative, as has who gets something.

    "[Asha] met [Imran]-to", but "[Imran]-to a prize came". A `relative` of which nobody gets anything tells of a
    meeting: "the council [met] on Monday".
    """
    minds = [part for part in parts if not part.function and part.schema in _MEETERS]
    if "dative" in functions:
        return _MEETING if minds and any(p.function == "dative" and p.schema in _MEETERS for p in parts) else _GETTING
    if minds or functions & {"with", "between"}:
        return _MEETING
    source = any(part.function in {"from", "at"} and part.schema not in _SIDES for part in parts)
    if source:
        return _FINDING
    return _MEETING if relative and "from" not in functions else _GETTING


def _as_sport(hit: Hit, meaning: Meaning, scene: Scene) -> Meaning:
    """Give a victory as one in sport where a country has it: no country is voted for."""
    sport = next((one for one in hit.meanings if one.type == "SPORT"), None)
    if meaning.type != "ELECT" or sport is None:
        return meaning
    before = (part for part in scene.parts_in(scene.clause_of(hit.first)) if part.last < hit.first)
    countries = [part for part in before if part.schema == "Country"]
    owned = any(part.function == "genitive" and part.last + 1 == hit.first for part in countries)
    owned = owned or any(part.function == "against" for part in countries)
    return sport if owned else meaning
