"""Tell who undergoes or does what a verb tells where another verb or an owner far before it names them."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import MOVERS, SIDES, TO_SOMEBODY, Roles
from ghatna.frame.events_words import cases_of_words, roles_of_words, with_case
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_MORTAL = frozenset({"Person", "Group", "Animal"})
_UNDERGO = frozenset({"suffer", "undergo"})
_LEANING = frozenset({"converb", "habitual"})
# For these deeds one is warned, fined or held; what only leads to that is none of them: "on arriving, police held him".
_WRONGS = frozenset({"ACCUSE", "ASSAULT", "OTHER", "PROTEST", "PUBLISH", "REJECT", "SUPPORT", "THREATEN", "TRANSFER"})
_ANSWERS = frozenset({"ACCUSE", "COERCE", "JUDGE", "SANCTION", "THREATEN"})
# At these one is caught; police hold men "taking action".
_CAUGHT_AT = frozenset({"OTHER", "TRANSFER"})
_ON = frozenset({"on", "locative"})
_GIVEN = frozenset({"dative", "on", "against", "with", "from"})
_NEAR = 3
_MARKED = frozenset({"dative", "on", "against"})
_GETTING = "get"


class ObjectFinder:
    """Reads whom a deed befalls by one pack's function words, for languages whose verb stands last."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        cases = cases_of_words(pack, splitter)
        self._genitives = with_case(cases, {"genitive"})
        self._on = with_case(cases, _ON)
        self._who = splitter.firsts(pack.setting("agent_participle_words", ()))
        self._permission = splitter.firsts(pack.setting("permission_words", ()))
        self._infinitives = tuple(
            splitter.ending_key(row["ending"]) for row in pack.table("verb_endings") if row["tense"] == "infinitive"
        )
        roles = roles_of_words(pack, splitter)
        self._adverbs = frozenset(key for key, found in roles.items() if "adverb" in found)
        ends = (splitter.keys(row["surface"])[-1] for row in pack.table("markers"))
        self._cases = frozenset(ends) | {key for key, found in roles.items() if "postposition" in found}

    def share(self, words: Words, at: int, drafts: list[Draft], roles: list[Roles]) -> None:
        """Give the trigger `at` who undergoes or does it, where its own words have not said."""
        draft = drafts[at]
        own = roles[at] = self._headed(words, draft, roles[at])
        if not own.recipient:
            found = self._owner(words, draft) if draft.frame.id in _UNDERGO else _object_before(at, drafts, roles)
            who = tuple(one for one in found if one not in own.actor)
            roles[at] = replace(own, recipient=who) if who else own
        behind = next((number for number in range(at + 1, len(drafts)) if not drafts[number].hit.noun), -1)
        if behind >= 0 and not draft.hit.noun:
            self._blame(words, (at, behind), drafts, roles)
            self._let(words, (at, behind), drafts, roles)
            _ask((at, behind), drafts, roles)

    def _owner(self, words: Words, draft: Draft) -> tuple[str, ...]:
        """Give who died where only when, where or of what stands between: "Asha's on Monday [death] occurred"."""
        hit = draft.hit
        owners = [
            part
            for part in draft.scene.parts_in(draft.clause)
            if part.function == "genitive" and part.schema in _MORTAL and part.last + 2 < hit.first
        ]
        last = hit.first - 1
        while last > draft.scene.inside.start and words.forms[last].key in self._adverbs:
            last -= 1
        form = words.forms[last]
        cased = form.key in self._cases - self._genitives
        if not owners or not draft.may_use(owners[-1].first) or not cased or last <= owners[-1].last + 1:
            return ()
        return (owners[-1].entity,) if words.forms[owners[-1].last + 1].key in self._genitives else ()

    def _headed(self, words: Words, draft: Draft, own: Roles) -> Roles:
        """Leave to a describing verb its own object: "the husband his wife [burning-who]" in prison is the husband."""
        start = draft.scene.run_of(draft.hit.first).start
        near = range(draft.hit.first - 1, start, -1)
        at = next((at for at in near if words.forms[at].key in self._who), -1)
        if at < 0 or not own.recipient or not words.forms[at - 1].key.endswith(self._infinitives):
            return own
        parts = draft.scene.parts_in(draft.clause)
        head = next((part for part in parts if at < part.first <= at + _NEAR and part.function != "genitive"), None)
        if head is None or head.function not in _GIVEN or head.schema not in SIDES:
            return own
        inner = {part.entity for part in parts if part.last < at and part.function in {*_GIVEN, ""}} - {head.entity}
        keep = tuple(who for who in own.recipient if who not in inner)
        return replace(own, recipient=keep or (head.entity,)) if len(keep) < len(own.recipient) else own

    def _let(self, words: Words, pair: tuple[int, int], drafts: list[Draft], roles: list[Roles]) -> None:
        """Let who is allowed something do it: "Peru allowed the ship [to moor]"."""
        at, leave = pair
        draft, following = drafts[at], drafts[leave]
        allowed = words.forms[following.hit.first].key in self._permission and following.meaning.type != "REQUEST"
        if not allowed or draft.hit.form != "infinitive" or following.clause != draft.clause:
            return
        own = [part for part in draft.scene.parts_in(draft.clause) if part.last < draft.hit.first]
        given = [part for part in own if part.function == "dative" and part.schema in MOVERS]
        if given and set(roles[at].actor) <= set(roles[leave].actor):
            who = given[-1].entity
            keep = tuple(one for one in roles[at].recipient if one != who)
            roles[at] = replace(roles[at], actor=(who,), recipient=keep)

    def _blame(self, words: Words, pair: tuple[int, int], drafts: list[Draft], roles: list[Roles]) -> None:
        """Let who is warned, fined or held for a deed do it: "Peru, for [selling] arms, warned Chile": Chile sells."""
        at, answer = pair
        draft, following = drafts[at], drafts[answer]
        if following.clause != draft.clause or following.saying is not draft.saying:
            return
        behind = draft.hit.end + 1
        held = draft.hit.form == "habitual" and following.meaning.type == "COERCE" and draft.meaning.type in _CAUGHT_AT
        fined = (
            draft.hit.form == "infinitive"
            and draft.meaning.type in _WRONGS
            and following.meaning.type in _ANSWERS
            and behind < draft.scene.inside.stop
            and words.forms[behind].key in self._on
        )
        if not held and not fined:
            return
        between = [part for part in draft.scene.parts if draft.hit.end < part.first < following.hit.first]
        who = tuple(_blamed(between, roles[answer]))
        if not who:
            return
        roles[answer] = replace(roles[answer], recipient=who)
        own = roles[at]
        if draft.frame.id == _GETTING:
            roles[at] = replace(own, recipient=who, actor=tuple(one for one in own.actor if one not in who))
        else:
            roles[at] = replace(own, actor=who, recipient=tuple(one for one in own.recipient if one not in who))


def _ask(pair: tuple[int, int], drafts: list[Draft], roles: list[Roles]) -> None:
    """Ask those of whom something is asked, not those to whom it is to be done: "asked [the court] to order Peru"."""
    at, request = pair
    draft, following = drafts[at], drafts[request]
    if following.frame.id != "ask" or draft.hit.form != "infinitive" or following.clause != draft.clause:
        return
    own = [part for part in draft.scene.parts_in(draft.clause) if part.last < draft.hit.first and part.schema in SIDES]
    asked = next((part for part in own if part.function == "from"), None)
    given = next((part for part in own if part.function == "dative"), None)
    if asked is None or given is None or asked.first > given.first or given.entity not in roles[request].recipient:
        return
    roles[request] = replace(roles[request], recipient=(asked.entity,))
    keep = tuple(dict.fromkeys((*roles[at].recipient, given.entity)))
    keep = tuple(who for who in keep if who != asked.entity)
    roles[at] = replace(roles[at], actor=(asked.entity,), recipient=keep)


def _blamed(parts: list[Part], answer: Roles) -> list[str]:
    """Give those marked as whom something is done to among whom an answer is for."""
    return list(
        dict.fromkeys(part.entity for part in parts if part.function in _MARKED and part.entity in answer.recipient)
    )


def _object_before(at: int, drafts: list[Draft], roles: list[Roles]) -> tuple[str, ...]:
    """Give whom the leaning verb right before is done to, by the same: "finding [him] guilty, sentenced"."""
    draft = drafts[at]
    if draft.hit.noun or draft.meaning.type not in TO_SOMEBODY:
        return ()
    last = next((number for number in range(at - 1, -1, -1) if not drafts[number].hit.noun), at)
    before = drafts[last]
    together = before.clause == draft.clause and before.saying is draft.saying and before.hit.form in _LEANING
    if not together or before.meaning.type not in TO_SOMEBODY:
        return ()
    return roles[last].recipient if roles[last].actor == roles[at].actor else ()
