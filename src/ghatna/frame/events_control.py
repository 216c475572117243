"""Tell who does what a noun or a verb that is not finite tells of, where the verb of the clause or a case shows it."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_lent import agent_before
from ghatna.frame.events_objects import ObjectFinder
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import MOVERS, SIDES, TO_SOMEBODY, Roles
from ghatna.frame.events_words import EventLexicon, cases_of_words, roles_of_words, with_case
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

_ACCUSED = frozenset({"Person", "Group", "Organization", "Company", "PublicBody", "Country"})
# How those are marked whom a charge is laid against.
_CHARGED = frozenset({"on", "against"})
# What one may be charged with, where a noun tells of it.
_CRIMES = frozenset({"ASSAULT", "COERCE", "OTHER"})
_DEEDS = frozenset({"ASSAULT", "CASUALTY", "COERCE", "OTHER", "PROTEST", "THREATEN", "TRANSFER"})
_PUNISHED = frozenset({"COERCE", "JUDGE", "SANCTION"})
# Those who ask for, back or oppose something do so by what the verb tells.
_AIMS = frozenset({"ACCUSE", "PROTEST", "REJECT", "REQUEST", "SUPPORT"})
_STANDS = frozenset({"PROTEST", "REJECT", "SUPPORT"})
_AT = frozenset({"at", "locative"})
_COMING = frozenset({"go", "do"})
_COMPANY = frozenset({"from", "with"})
_FRONT = 2
_OWNED = frozenset({"go", "meet"})  # the frames of journeys and meetings
_MINDS = frozenset({"Person", "Group"})
_NEAR = 3
# "Before the collector": how a body is marked to which somebody applies.
_ADDRESSED = frozenset({"beside", "to"})


class ControlFinder:
    """Reads duties, charges and aims by one pack's settings, for languages whose verb stands last.

    `duty_words` follow an infinitive whose subject has the dative ("to-the-state it to-withdraw fell"), `due_words`
    do so only where the dative opens the clause; `charge_words` name charges, `blame_words` say what for,
    `intent_words` what one decides, plans or refuses to do.
    """

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._duty = splitter.firsts(pack.setting("duty_words", ()))
        self._apart = bool(pack.setting("agentive_apart"))
        self._hopes = splitter.firsts(pack.setting("hope_words", ()))
        self._due = splitter.firsts(pack.setting("due_words", ()))
        self._charges = splitter.firsts(pack.setting("charge_words", ()))
        self._blame = splitter.firsts(pack.setting("blame_words", ()))
        self._intents = splitter.firsts(pack.setting("intent_words", ()))
        self._owned = splitter.firsts(pack.setting("subject_genitives", ()))
        self._about = Phrases(
            (splitter.keys(row["surface"]), True) for row in pack.table("markers") if row["function"] == "about"
        )
        cases = cases_of_words(pack, splitter)
        self._at = with_case(cases, _AT)
        self._from = with_case(cases, {"from"})
        self._markers = frozenset(cases)
        roles = roles_of_words(pack, splitter)
        self._adverbs = frozenset(key for key, found in roles.items() if "adverb" in found)
        self._objects = ObjectFinder(pack, splitter)
        self._by = with_case(cases, {"agent"}) if self._apart else frozenset()
        self._theirs = frozenset(key for key, found in roles.items() if "agent" in found and self._apart)
        self._ands = frozenset(key for key, found in roles.items() if "and" in found)
        self._behind = self._markers | {key for key, found in roles.items() if "postposition" in found}

    def cased(self, words: Words, draft: Draft, own: list[Part]) -> list[Part]:
        """Give the parts of a clause with who acts in the dative or genitive as an agent.

        Where the agent is unknown, who stands without a case does not act: "[somebody-by] she was seen".
        """
        doer = self.debtor(words, draft, own) or self.coming(words, draft, own) or self._intending(words, draft, own)
        out = [replace(part, function="agent") if part is doer else part for part in own]
        unknown = self._unknown(words, draft, own) if doer is None and not draft.hit.noun else -1
        if unknown < 0:
            return out
        return [
            replace(part, function="object") if not part.function and unknown < part.first < draft.hit.first else part
            for part in out
        ]

    def _unknown(self, words: Words, draft: Draft, own: list[Part]) -> int:
        """Give where the agent's case word stands behind no noun phrase in the clause of a verb, before it, else -1."""
        scene = draft.scene
        for at in range(scene.run_of(draft.hit.first).start, draft.hit.first):
            key = words.forms[at].key
            if key not in self._by and key not in self._theirs:
                continue
            if scene.clause_of(at) != draft.clause or not draft.may_use(at):
                continue
            # "The builder, whose case it is, [by] asked": he acts.
            resumed = words.forms[at - 1].kind == "mark"
            ended = any(part.last == at - 1 and part.function == "agent" for part in own)
            if key in self._by and not ended and not resumed:
                return at
            if key in self._theirs and not any(part.first <= at <= part.last for part in own):
                return at
        return -1

    def debtor(self, words: Words, draft: Draft, parts: list[Part]) -> Part | None:
        """Give who has to do what a verb tells, in the dative: "[the state] had to withdraw it"."""
        hit = draft.hit
        if hit.noun or hit.passive or hit.verb < 0 or hit.form != "infinitive" or not self._duty:
            return None
        hoped = range(hit.end + 1, min(hit.end + 1 + _NEAR, draft.scene.inside.stop))
        if any(words.forms[at].key in self._hopes for at in hoped):
            # As bad translations word it: "from the minister a visit is expected".
            hoped_from = next((part for part in parts if part.last < hit.first and part.function == "from"), None)
            if hoped_from is not None and hoped_from.schema in SIDES and _is_first(hoped_from, parts):
                return hoped_from
        datives = [part for part in parts if part.function == "dative" and part.last < hit.last]
        if not datives or datives[0].schema not in MOVERS | {"Place"} or self._is_object(draft, parts, datives):
            return None
        group = range(hit.verb + 1, min(max(hit.end, hit.verb + 1) + 1, draft.scene.inside.stop))
        if any(words.forms[at].key in self._duty for at in group):
            return datives[0]
        first = datives[0].first
        opens = first == draft.scene.inside.start or draft.scene.clause_of(first - 1) != draft.clause
        return datives[0] if opens and any(words.forms[at].key in self._due for at in group) else None

    def _is_object(self, draft: Draft, parts: list[Part], datives: list[Part]) -> bool:
        """Tell whether a dative is to whom somebody has to do it: "[he] paid [the farmers] had-to", "freed [him]".

        To whom alone aid has to be given, gives none.
        """
        before = [part for part in parts if part.last < draft.hit.first]
        if not self._apart and any(part.function == "agent" for part in before):
            return True
        alone = len(datives) == 1 and not any(not part.function for part in before)
        if alone and draft.meaning.type == "AID":
            return True
        return alone and draft.hit.first == draft.hit.verb and draft.meaning.type in TO_SOMEBODY

    def coming(self, words: Words, draft: Draft, parts: list[Part]) -> Part | None:
        """Give whose coming or doing an infinitive with a postposition tells of: "upon [the minister's] arriving"."""
        hit, stop = draft.hit, draft.scene.inside.stop
        if hit.noun or hit.form != "infinitive" or hit.passive:
            return None
        # "[The rebels'] raid-doing after": a noun in the direct case has no owner in that form.
        done = hit.first != hit.verb and not any(part.last + 1 == hit.first for part in parts if not part.function)
        if draft.frame.id not in _COMING and not done:
            return None
        if hit.end + 1 >= stop or words.forms[hit.end + 1].key not in self._behind:
            return None
        owners = [part for part in parts if part.function == "genitive" and part.last < hit.first]
        if not owners or owners[-1].schema not in SIDES or words.forms[owners[-1].last + 1].key not in self._owned:
            return None
        inner = {at for part in parts if not part.function for at in range(part.first, part.last + 1)}
        between = range(owners[-1].last + 2, hit.first)
        return owners[-1] if all(at in inner for at in between) else None

    def _intending(self, words: Words, draft: Draft, parts: list[Part]) -> Part | None:
        """Give whose intent it is to do what an infinitive tells: "[the state's] the-law-to-repeal decision".

        The owner agrees with the noun as the infinitive does.
        """
        hit, stop = draft.hit, draft.scene.inside.stop
        owners = [part for part in parts if part.function == "genitive" and part.last < hit.first]
        if hit.noun or hit.form != "infinitive" or not owners or owners[0].schema not in SIDES:
            return None
        # "[Asha's] plea to reject": what stands right behind a person may be hers.
        beside = owners[0].last + 1 + self._apart >= hit.first
        if not _is_first(owners[0], parts) or (beside and owners[0].schema in _MINDS):
            return None
        marked = hit.end + 1 < stop and words.forms[hit.end + 1].key in self._markers
        noun = hit.end + 1 + marked
        if noun >= stop or self._intents.isdisjoint(words.forms[noun].keys):
            return None
        if self._apart:
            agrees = marked and words.forms[hit.end + 1].key in {words.forms[owners[0].last + 1].key, *self._from}
        else:
            agrees = words.forms[owners[0].last].key[-1] == words.forms[hit.end].key[-1]
        return owners[0] if agrees else None

    def met(self, words: Words, draft: Draft, roles: Roles) -> Roles:
        """Give a meeting or visit who owns it further before, as the endings agree: "[the king's] two days' talks".

        What stands nearer in another form of the genitive owns something else.
        """
        hit = draft.hit
        sign = self._sign(words, draft) if draft.frame.id in _OWNED and not self._apart else ""
        if not sign:
            return roles
        before = [part for part in draft.scene.parts_in(draft.clause) if part.last < hit.first]
        acting = [part for part in before if (part.side or part.entity) in roles.actor]
        if any(part.function != "genitive" or words.forms[part.last].key.endswith(sign) for part in acting):
            return roles
        able = SIDES if draft.frame.id == "meet" else _MINDS
        owners = [part for part in before if part.function == "genitive" and part.schema in able]
        found = next((part for part in owners if words.forms[part.last].key.endswith(sign)), None)
        if found is None or found.entity in roles.recipient or not draft.may_use(found.first):
            return roles
        return replace(roles, actor=(found.side or found.entity,))

    def _sign(self, words: Words, draft: Draft) -> str:
        """Give the ending that agrees with a trigger's noun: of a genitive right before it, else of its verb."""
        hit = draft.hit
        before = words.forms[hit.first - 1] if hit.first > draft.scene.inside.start else None
        if before is not None and any("genitive" in stem.case for stem in before.stems):
            return before.key[-1:]
        return words.forms[hit.verb].key[-1:] if hit.verb > hit.first else ""

    def is_marked(self, words: Words, draft: Draft) -> bool:
        """Tell whether a case word stands apart behind a trigger: "to-remove [of] demand"."""
        behind = draft.hit.end + 1
        return behind < draft.scene.inside.stop and words.forms[behind].key in self._markers

    def is_done_to(self, words: Words, draft: Draft) -> bool:
        """Tell whether whom the dative marks right before a verb is its object: "asked to remove [the chief]"."""
        hit = draft.hit
        # "Throw out" is all verb, in "make an arrest" the noun has its owner.
        led = (form for form in words.forms[hit.first : hit.verb] if form.key not in self._adverbs)
        whole = all(self._lexicon.verb_forms(form) and not self._lexicon.is_noun(form) for form in led)
        if not whole or draft.frame.id == "go" or "dative" not in draft.frame.verb.recipient:
            return False
        own = draft.scene.parts_in(draft.clause)
        if draft.frame.id == "meet" and any(part.function in _COMPANY and part.last + 2 == hit.first for part in own):
            return True  # "asked to meet [with the president]"
        bare = any(not part.function and part.last + 1 == hit.first for part in own)
        return not bare and any(part.function == "dative" and 1 <= hit.first - part.last <= _FRONT for part in own)

    def obey(self, words: Words, drafts: list[Draft], roles: list[Roles], at: int) -> bool:
        """Let whoever an order behind trigger `at` is given do what that tells; tell whether somebody is ordered.

        Of two datives the last is of the deed: "the army-to [the towns-to to help] ordered".
        """
        draft, own, order = drafts[at], roles[at], roles[at + 1]
        datives = [part for part in draft.scene.parts_in(draft.clause) if draft.may_use(part.first)]
        datives = [part for part in datives if part.function == "dative" and part.last < draft.hit.first]
        if len(datives) > 1 and order.recipient and self._is_apart(words, datives[-2], datives[-1]):
            ordered = tuple(dict.fromkeys(part.side or part.entity for part in datives[:-1]))
            roles[at] = replace(own, actor=ordered, recipient=(datives[-1].side or datives[-1].entity,))
            roles[at + 1] = replace(order, recipient=ordered)
            return True
        if not order.recipient or self.is_done_to(words, draft):
            return False
        if draft.meaning.type == "AID" and len(datives) == 1 and set(order.recipient) <= {datives[0].entity}:
            return True  # "ordered to give [the injured] aid": not by them
        if _is_charged_with(draft, order.recipient) or _is_told_another(draft, drafts[at + 1]):
            roles[at] = replace(own, actor=(), recipient=own.recipient or order.recipient)
            return True
        keep = tuple(who for who in own.recipient if who not in order.recipient) or acted_on(draft, order.recipient)
        roles[at] = replace(own, actor=order.recipient, recipient=keep)
        return True

    def _is_apart(self, words: Words, first: Part, second: Part) -> bool:
        """Tell whether nothing joins two noun phrases."""
        between = words.forms[first.last + 1 : second.first]
        return first.entity != second.entity and all(
            form.kind != "mark" and form.key not in self._ands for form in between
        )

    def spread(self, words: Words, drafts: list[Draft], roles: list[Roles]) -> None:
        """Give those charged with a deed as who did it, and those who act as who aims at something by that."""
        for at, draft in enumerate(drafts):
            charge = self._charge(words, draft)
            if draft.meaning.type == "ACCUSE" and not roles[at].recipient:
                roles[at] = replace(roles[at], recipient=_told_of(words, draft, roles[at]))
            if charge >= 0:
                self._accuse(words, charge, at, drafts, roles)
            elif self._is_blamed(words, draft):
                self._blame_on(at, drafts, roles)
            elif draft.hit.noun and draft.meaning.type in _AIMS:
                self._aim(words, at, drafts, roles)
            self._objects.share(words, at, drafts, roles)

    def _is_blamed(self, words: Words, draft: Draft) -> bool:
        """Tell whether somebody is rewarded or punished for what an infinitive tells: "fined [for helping]"."""
        behind = draft.hit.end + 1
        if draft.hit.noun or draft.hit.form != "infinitive" or behind >= draft.scene.inside.stop:
            return False
        if draft.frame.id == "occur":
            return False  # "suspended over a bridge's [falling down]": it fell by itself
        return words.forms[behind].key in self._blame

    def _blame_on(self, at: int, drafts: list[Draft], roles: list[Roles]) -> None:
        """Let who is fined, held or thanked be who did it, and nobody else."""
        following = roles[at + 1] if at + 1 < len(drafts) and drafts[at + 1].clause == drafts[at].clause else None
        who = following.recipient if following is not None else ()
        own = roles[at]
        keep = tuple(one for one in own.recipient if one not in who)
        if who or (following is not None and set(own.actor) & set(following.actor)):
            roles[at] = replace(own, actor=who, recipient=keep)

    def _charge(self, words: Words, draft: Draft) -> int:
        """Give the word for a charge right behind a deed and its genitive, the deed itself in the locative, else -1."""
        hit = draft.hit
        if not (hit.noun and draft.meaning.type in _DEEDS) and hit.form != "infinitive":
            return -1
        for at in range(hit.end + 1, min(hit.end + 1 + _FRONT, draft.scene.inside.stop)):
            form = words.forms[at]
            if form.key in self._charges or any(one.text in self._charges for one in form.stems):
                return at
            if form.key not in self._markers:
                break
        behind = words.forms[hit.end + 1 : hit.end + 2]
        sited = hit.case in _AT or (bool(behind) and behind[0].key in self._at)
        return hit.end if hit.noun and sited and draft.meaning.type in _CRIMES else -1

    def _accuse(self, words: Words, charge: int, at: int, drafts: list[Draft], roles: list[Roles]) -> None:
        draft = drafts[at]
        parts = [part for part in draft.scene.parts_in(draft.clause) if draft.may_use(part.first)]
        on = next((part for part in parts if part.function in _CHARGED and part.last < draft.hit.first), None)
        following = words.forms[charge + 1 : charge + 2]
        glued = any(stem.case in _AT and stem.text in self._charges for stem in words.forms[charge].stems)
        within = glued or (bool(following) and following[0].key in self._at)
        who: tuple[str, ...] = ()
        if within or charge == draft.hit.end:
            who = self._punished(charge, at, drafts, roles, parts)
        elif on is not None and (on.side or on.schema in _ACCUSED):
            who = (on.side or on.entity,)
        if not who:
            return
        keep = tuple(name for name in roles[at].recipient if name not in who)
        roles[at] = replace(roles[at], actor=who, recipient=keep, involved=draft.hit.noun)

    def _punished(
        self, charge: int, at: int, drafts: list[Draft], roles: list[Roles], parts: list[Part]
    ) -> tuple[str, ...]:
        """Give who is held, sentenced or punished for a deed: "sanctions for selling arms to Peru [on a firm]"."""
        # "Life [in a murder]" is for it, "caught [in an attack]" need not be.
        kinds = _PUNISHED if charge > drafts[at].hit.end else {"JUDGE"}
        behind = next((part.entity for part in parts if part.function in _CHARGED and part.first > charge), None)
        who: tuple[str, ...] = ()
        for other in range(at + 1, len(drafts)):
            one = drafts[other]
            told = one.meaning.type in kinds and one.clause == drafts[at].clause
            if told and not (one.hit.noun and one.hit.case):
                found = roles[other].recipient if behind is None else (behind,)
                who = tuple(name for name in found if self._is_accused(name, parts))
        return who

    def _is_accused(self, name: str, parts: list[Part]) -> bool:
        return any(part.entity == name and part.schema in _ACCUSED for part in parts)

    def _aim(self, words: Words, at: int, drafts: list[Draft], roles: list[Roles]) -> None:
        """Let who acts stand for the aim told by a noun: "the union met [in support] of farmers"."""
        draft, own = drafts[at], roles[at]
        stands = draft.meaning.type in _STANDS and draft.hit.case in _AT
        behind = draft.hit.last + 1
        about = behind < draft.scene.inside.stop and self._about.find_at(words, behind) is not None
        if not stands and (not about or own.actor):
            return
        lead = next((n for n in range(at + 1, len(drafts)) if not drafts[n].hit.noun), -1)
        if lead >= 0 and drafts[lead].clause == draft.clause and drafts[lead].saying is draft.saying:
            found = roles[lead].actor
        else:
            found = agent_before(draft)  # "traders-by in protest shops shut": by a verb that is no trigger
        actor = tuple(who for who in found if who not in own.recipient)
        if not actor or set(actor) & set(own.actor):
            return
        recipient = own.recipient or own.actor if stands else own.recipient
        roles[at] = replace(own, actor=actor, recipient=recipient, involved=True)


def _is_charged_with(draft: Draft, ordered: tuple[str, ...]) -> bool:
    """Tell whether those who seem to be ordered are whom it shall be done to: "ordered a case against [the guards]"."""
    parts = [part for part in draft.scene.parts_in(draft.clause) if part.last < draft.hit.first]
    against = {part.entity for part in parts if part.function == "against"}
    return against.issuperset(ordered)


def _is_told_another(draft: Draft, order: Draft) -> bool:
    """Tell whether an order names before whom it is laid: "the members-to to ban [the collector] before asked"."""
    told = (part for part in draft.scene.parts_in(draft.clause) if part.function in _ADDRESSED)
    return any(draft.hit.end < part.first and part.last < order.hit.first and part.schema in SIDES for part in told)


def _is_first(part: Part, parts: list[Part]) -> bool:
    """Tell whether nobody without a case, or with the agent's, stands in a clause before a part."""
    return not any(one.first < part.first and one.function in {"", "agent", "dative"} for one in parts)


def acted_on(draft: Draft, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Give against whom those who are asked shall act: "urged Peru to put pressure [on Chile]"."""
    parts = [part for part in draft.scene.parts_in(draft.clause) if draft.may_use(part.first)]
    before = (part for part in reversed(parts) if part.last < draft.hit.first and part.function in _CHARGED)
    found = next((part for part in before if part.schema in SIDES), None)
    if found is None or found.function not in draft.frame.verb.recipient or found.entity in asked:
        return ()
    return (found.entity,)


def _told_of(words: Words, draft: Draft, roles: Roles) -> tuple[str, ...]:
    """Give who acts in what an accusation behind its verb says: "alleged that [the state] had misled farmers"."""
    said = (one for one in draft.scene.said if one.cue is not None and one.cue.overlaps(draft.span))
    begin = next((one.content[0].start for one in said if one.content[0].start >= draft.span.end), -1)
    if begin < 0 or draft.hit.noun:
        return ()
    behind = [part for part in draft.scene.parts if words.starts[part.first] >= begin]
    clause = draft.scene.clause_of(behind[0].first) if behind else -1
    own = [part for part in behind if draft.scene.clause_of(part.first) == clause and part.schema in _ACCUSED]
    doer = next((part for part in own if part.function == "agent"), None)
    doer = doer or (own[0] if own and own[0] is behind[0] and (own[0].opens or not own[0].function) else None)
    who = (doer.side or doer.entity,) if doer is not None else ()
    return () if set(who) & set(roles.actor) else who
