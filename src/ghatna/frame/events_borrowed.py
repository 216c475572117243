"""Lend who acts to what stands beside it in other words, where the verb stands early: "called off [their strike]"."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import ACTORS, Roles
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.records import replace
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

# Who begins, plans or drops these does them.
_OWN = frozenset(
    {
        "ASSAULT",
        "COERCE",
        "CONSULT",
        "COOPERATE",
        "INVESTIGATE",
        "MOBILIZE",
        "MOVE",
        "PROTEST",
        "RESCUE",
        "RETREAT",
        "SANCTION",
        "VISIT",
    }
)
# "Curled [a free kick]": whatever one does with it.
_PLAYED = frozenset({"SPORT"})
_ORDERED = frozenset({"ASSAULT"})
# "In a raid" is what those do who kill, seize or save.
_RAIDS = frozenset({"ASSAULT", "COERCE", "INVESTIGATE", "RESCUE"})
_RAIDERS = frozenset({"ASSAULT", "CASUALTY", "COERCE", "MOBILIZE", "RESCUE"})
_CHARGES = frozenset({"ACCUSE", "JUDGE", "SANCTION"})
# Those who do these to somebody may have an end of their own, which is none of his.
_ENDS = frozenset(
    {
        "ASSAULT", "CEREMONY", "CONCEDE", "CONSULT", "INSPECT", "LAUNCH", "MOVE", "PROTEST", "PUBLISH", "REJECT",
        "RETREAT", "SANCTION", "SPORT", "VISIT",
    }
)  # fmt: skip
# Whom these are said to is to do what follows.
_TOLD = frozenset({"AID", "COERCE", "JUDGE", "POLICY", "REQUEST", "THREATEN"})
_SUFFERED = frozenset({"occur", "undergo", "value"})
_OBJECT = 4
_PAUSE = 2  # how many words before a phrase its comma stands, where a preposition leads it
_CHARGED = 10
_SHARES = 8
_OWNERS = frozenset({"Company", "Organization", "PublicBody", "Thing"})


class Borrowing:
    """Knows one pack's words of charging, of beginning and dropping deeds, of ordering them, and for shares."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        roles = roles_of_words(pack, splitter)

        def keys(name: str) -> frozenset[str]:
            return splitter.firsts(pack.setting(name, ()))

        self._charging = keys("charging_words")
        self._charge_links = keys("charge_links")
        self._holding = keys("holding_words")
        self._ordering = keys("ordering_words")
        self._shares = keys("share_words")
        self._during = keys("manner_words")
        self._small = with_role(roles, {"determiner", "own", "particle", "part", "adverb"})
        self._linking = with_role(roles, {"and", "adverb"})
        self._to = with_role(roles, {"to"})
        self._articles = with_role(roles, {"determiner"})
        self._stops = with_role(
            roles, {"preposition", "conjunction", "complementizer", "relative", "and", "be", "have", "modal"}
        )

    def lend(self, words: Words, drafts: list[Draft], roles: list[Roles]) -> list[Roles]:
        """Give the roles of one sentence's triggers with actors that other words of the sentence show."""
        out = list(roles)
        for at, draft in enumerate(drafts):
            beside = self._beside(words, draft)
            if beside:
                # They are no side of what is told before: "Peru won, with [Asha Rao] scoring".
                for place in range(at + 1):
                    if drafts[place].clause == draft.clause:
                        kept = tuple(who for who in out[place].recipient if who not in beside)
                        out[place] = replace(out[place], recipient=kept)
                out[at] = replace(out[at], actor=beside)
                continue
            if out[at].actor:
                # "Peru accused Chile of [arming] rebels": whoever accuses does not do it.
                gerund = not draft.hit.noun and draft.hit.form == "participle" and not draft.hit.passive
                charged = self._charged(words, drafts, out, at) if gerund else None
                found = self._purpose(words, drafts, out, at) if charged is None else charged
                if charged == ():  # "cleared [the ex-colonel] of ordering it": somebody did it, though no mention
                    out[at] = replace(out[at], actor=(), subject=())
                if not found:
                    continue
            else:
                found = self._found(words, drafts, out, at)
            actor = tuple(dict.fromkeys(who for who in found if who not in out[at].recipient))
            if actor:
                out[at] = replace(out[at], actor=actor)
        return out

    def _beside(self, words: Words, draft: Draft) -> tuple[str, ...]:
        """Give who does something beside what the sentence tells: "it was adopted, with [Chad and Peru] abstaining"."""
        hit = draft.hit
        if hit.noun or hit.passive or hit.form != "participle" or "subject" not in draft.frame.verb.actor:
            return ()
        edge = hit.first
        found: list[str] = []
        for part in reversed(draft.scene.parts_in(draft.clause)):
            if part.last < edge:
                linking = self._linking | {","} if found else self._linking
                between = (form.key for form in words.forms[part.last + 1 : edge])
                if part.function != "with" or not _acts(part) or any(key not in linking for key in between):
                    break
                found.append(part.side or part.entity)
                edge = part.first
        behind_comma = edge >= _PAUSE and words.forms[edge - _PAUSE].text == ","
        return tuple(reversed(found)) if behind_comma else ()

    def _found(self, words: Words, drafts: list[Draft], roles: list[Roles], at: int) -> tuple[str, ...]:
        draft = drafts[at]
        if draft.frame.id == "value":
            return self._owner(words, draft)
        if draft.hit.passive or draft.frame.id in _SUFFERED or "subject" not in draft.frame.verb.actor:
            return ()
        if not draft.hit.noun:
            return self._charged(words, drafts, roles, at) or ()
        return (
            self._holder(words, drafts, roles, at)
            or self._charged(words, drafts, roles, at)
            or self._raider(words, drafts, roles, at)
        )

    def _holder(self, words: Words, drafts: list[Draft], roles: list[Roles], at: int) -> tuple[str, ...]:
        """Give who begins, plans or drops what a noun tells of: "[pilots] called off a strike"."""
        draft = drafts[at]
        for place in range(draft.hit.first - 1, max(draft.scene.inside.start, draft.hit.first - _OBJECT) - 1, -1):
            form = words.forms[place]
            holds = form.key in self._holding and draft.meaning.type in _OWN
            played = draft.meaning.type in _PLAYED and self._lexicon.is_past(form) and not self._lexicon.is_noun(form)
            if holds or played or (form.key in self._ordering and draft.meaning.type in _ORDERED):
                return self._subject(draft, drafts, roles, place)
            if form.kind == "mark" or (form.key in self._stops and form.key not in self._small):
                return ()
        return ()

    def _subject(self, draft: Draft, drafts: list[Draft], roles: list[Roles], verb: int) -> tuple[str, ...]:
        """Give who acts by the verb at word `verb`, which may be no trigger."""
        for one, own in zip(drafts, roles, strict=True):
            if one.hit.verb == verb and not one.hit.noun:
                return () if one.hit.passive else own.actor or own.subject
        parts = [part for part in draft.scene.parts_in(draft.scene.clause_of(verb)) if part.last < verb]
        subject = next((part for part in reversed(parts) if not part.function and _acts(part)), None)
        return (subject.side or subject.entity,) if subject is not None else ()

    def _charged(self, words: Words, drafts: list[Draft], roles: list[Roles], at: int) -> tuple[str, ...] | None:
        """Give who is accused, cleared or convicted of what a trigger tells: "convicted [the colonel] of torture".

        `None` where nobody is, nothing where the words do not show who.
        """
        draft = drafts[at]
        first, start = draft.hit.first - 1, draft.scene.inside.start
        while first >= start and self._describes(words.forms[first]):
            first -= 1
        if first < start or words.forms[first].key not in self._charge_links:
            return None
        for place in range(first - 1, max(start, first - _CHARGED) - 1, -1):
            if words.forms[place].key in self._charging:
                for one, own in zip(drafts[:at], roles, strict=False):
                    if one.hit.first <= place <= one.hit.last and one.meaning.type in _CHARGES:
                        return own.recipient
                between = (part for part in draft.scene.parts if place < part.first and part.last < first)
                charged = next((part for part in between if not part.function and _acts(part)), None)
                before = (part for part in reversed(draft.scene.parts) if place - _OBJECT < part.last < place)
                charged = charged or next((part for part in before if _acts(part)), None)
                return (charged.entity,) if charged is not None else ()
            if words.forms[place].kind == "mark":
                return None
        return None

    def _raider(self, words: Words, drafts: list[Draft], roles: list[Roles], at: int) -> tuple[str, ...]:
        """Give who acts by the verb of a sentence that tells of a deed done "in a raid"."""
        draft = drafts[at]
        if draft.meaning.type not in _RAIDS:
            return ()
        first, start = draft.hit.first - 1, draft.scene.inside.start
        while first >= start and first > draft.hit.first - _OBJECT and words.forms[first].key not in self._during:
            if words.forms[first].kind == "mark" or words.forms[first].key in self._stops:
                return ()
            first -= 1
        if first < start or words.forms[first].key not in self._during:
            return ()
        if words.forms[first + 1].key not in self._articles:
            return ()
        for one, own in zip(drafts, roles, strict=True):
            near = one.clause == draft.clause or first == start
            same = draft.meaning.type != "ASSAULT" or one.meaning.type == "ASSAULT"
            if near and same and not one.hit.noun and own.actor and one.meaning.type in _RAIDERS:
                return own.actor
        return ()

    def _purpose(self, words: Words, drafts: list[Draft], roles: list[Roles], at: int) -> tuple[str, ...]:
        """Give who acts to an end of his own: "[Goa] beat Pune to win the cup"; Pune wins nothing."""
        draft = drafts[at]
        if draft.hit.noun or draft.hit.form != "stem" or words.forms[draft.hit.first - 1].key not in self._to:
            return ()
        led = [
            (one, own)
            for one, own in zip(drafts[:at], roles, strict=False)
            if (one.clause == draft.clause or _is_term(one, draft)) and not one.hit.noun
        ]
        if led and led[-1][1].recipient and led[-1][0].meaning.type in _TOLD:
            # "Gave [Chad] money to patrol the border", "called on [Chad] to reopen it".
            return led[-1][1].recipient
        if not led or led[-1][0].meaning.type not in _ENDS or led[-1][0].hit.passive:
            return ()
        return led[-1][1].actor

    def _owner(self, words: Words, draft: Draft) -> tuple[str, ...]:
        """Give whose shares move: "[Arvo]'s shares fell", "shares of [Arvo] fell"."""
        first, start = draft.hit.first, draft.scene.inside.start
        share = next(
            (at for at in range(first - 1, max(start, first - _SHARES) - 1, -1) if words.forms[at].key in self._shares),
            -1,
        )
        if share < 0 or draft.scene.clause_of(share) != draft.clause:
            return ()
        for part in draft.scene.parts:
            before = part.function == "genitive" and 0 < share - part.last <= 2  # noqa: PLR2004 - "its preferred shares"
            behind = part.function in {"of", "at"} and 0 < part.first - share <= _OBJECT and part.last < first
            if (before or behind) and part.schema in _OWNERS:
                return (part.entity,)
        return ()

    def _describes(self, form: WordForm) -> bool:
        return form.key in self._small or form.kind == "number" or self._lexicon.is_adverb(form)


def _is_term(one: Draft, draft: Draft) -> bool:
    """Tell whether somebody is given until a day to do what a trigger tells of."""
    return one.meaning.type == "THREATEN" and 0 < draft.hit.first - one.hit.last <= _OBJECT


def _acts(part: Part) -> bool:
    return part.schema in ACTORS and not part.crowd
