"""Fill the roles of a sentence's triggers together: what one clause leaves out, another has said."""

from __future__ import annotations

from ghatna.frame.events_antecedents import AntecedentFinder
from ghatna.frame.events_borrowed import Borrowing
from ghatna.frame.events_control import ControlFinder
from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_early import fill_early
from ghatna.frame.events_ends import EndFinder
from ghatna.frame.events_fronted import FrontedFinder
from ghatna.frame.events_gaps import GapFinder
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_heads import is_last
from ghatna.frame.events_held import HeldFinder
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_late import fill_late
from ghatna.frame.events_lent import (
    SPEAKERS_DO,
    agent_of_saying,
    answer,
    is_journey,
    look_behind,
    seat_subject,
    share_headline,
    traveller,
    wants_actor,
    with_site_behind,
)
from ghatna.frame.events_others import OtherAgents
from ghatna.frame.events_owners import OwnerFinder
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import SIDES, Clause, Roles
from ghatna.frame.events_shared import SubjectSharing
from ghatna.frame.events_taken import parts_left, without_objects
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_FAR = 5
_HUMAN = frozenset({"Person", "Group"})
_TAKING = frozenset({"act", "hit", "give", "launch", "rule"})
_LOOSE = frozenset({"infinitive", "converb", "participle", "nominal", "stem"})
_FOILED = "FOIL"
_ORDERS = frozenset({"ask", "rule"})
# Prices rise and roofs fall by themselves: whoever else the sentence names has no part in it.
_BY_ITSELF = frozenset({"value", "occur"})


class RoleFinder:
    """Fills roles by the order of words of one pack's language."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._late = lexicon.late
        self._lexicon = lexicon
        self._shared = SubjectSharing(pack, splitter, lexicon)
        self._gaps = GapFinder(pack, splitter, lexicon)
        self._fronted = FrontedFinder(pack, splitter, lexicon)
        self._held = HeldFinder(pack, splitter)
        self._borrowing = Borrowing(pack, splitter, lexicon)
        self._control = ControlFinder(pack, splitter, lexicon)
        self._ends = EndFinder(pack, splitter)
        grammar = roles_of_words(pack, splitter)
        self._stands = AntecedentFinder(pack, splitter, lexicon, self._shared)
        self._tied = tuple(splitter.ending_key(str(one)) for one in pack.setting("describing_endings", ()))
        self._others = OtherAgents(pack, splitter, lexicon)
        self._negations = with_role(grammar, {"negation"})
        self._deciding = splitter.firsts(pack.setting("deciding_words", ()))
        self._permission = splitter.firsts(pack.setting("permission_words", ()))
        self._owners = OwnerFinder(pack, splitter)
        self._finite = frozenset(key for key, found in grammar.items() if found & {"be", "have", "modal"})

    def fill(self, words: Words, drafts: list[Draft]) -> list[Roles]:
        """Give the roles of each draft of one sentence."""
        out: list[Roles] = []
        for number, draft in enumerate(drafts):
            own = self._own(words, draft, drafts[:number])
            if self._late and not self._leans(words, draft, drafts[:number]):
                own = self._as_object(draft, self._control.met(words, draft, own), out)
            own = self._stands.with_object(words, draft, own)
            if draft.tried:
                # Who tries to get something asks for it: the one who would give is asked.
                own = replace(own, actor=own.recipient, recipient=own.actor)
            charged = self._gaps.is_charged(words, draft) or self._gaps.is_nobodys(words, draft, own)
            own = replace(own, actor=()) if charged else self._with_actor(words, draft, drafts[:number], out, own)
            out.append(own)
        closed = frozenset(at for at, draft in enumerate(drafts) if not self._is_open(words, draft))
        self._look_ahead(words, drafts, out, closed)
        if self._late:
            look_behind(drafts, out, closed, self._gaps.opened(words, drafts))
            share_headline(words, drafts, out)
            self._control.spread(words, drafts, out)
            self._ends.lend(words, drafts, out)
        return out if self._late else self._borrowing.lend(words, drafts, out)

    def _behind(self, words: Words, draft: Draft, own: list[Part]) -> tuple[Part, ...]:
        """Give the parts behind a trigger that may belong to it.

        Who acts behind a noun with a postposition acts in what follows: "after the talks the minister left".
        """
        edge, following = self._edge_behind(words, draft), draft.hit.last + 1
        done = (
            self._late
            and draft.hit.noun
            and following < draft.scene.inside.stop
            and (words.forms[following].key in self._owners.closing_words or words.forms[following].text == ",")
        )
        paused = self._fronted.edge(words, draft, own)
        parts = (part for part in own if draft.hit.last < part.first < (edge if part.function else min(edge, paused)))
        if not self._late:
            parts = (self._held.freed(words, draft, part) for part in parts)
        held = () if self._late else self._held.find(words, draft, own)
        return (*held, *(part for part in parts if not (done and part.function == "agent")))

    def _edge_behind(self, words: Words, draft: Draft) -> int:
        """Give the word at which what belongs to a trigger ends: the verb behind a noun where verbs stand last."""
        stop = draft.scene.inside.stop
        if draft.hit.bare:
            # "The men [held by police] were freed by a court".
            stop = next((at for at in range(draft.hit.last + 1, stop) if words.forms[at].key in self._finite), stop)
        if (pause := self._fronted.pause(words, draft)) >= 0:
            return pause
        if not self._late and draft.hit.noun:
            # "The mayor, charged with theft, was jailed by a court": the court stole nothing.
            pauses = (at for at in range(draft.hit.last + 1, stop - 1) if words.forms[at].text == ",")
            return next((at for at in pauses if words.forms[at + 1].key in self._finite), stop)
        if not (self._late and draft.hit.noun):
            return stop
        verbs = (at for at in range(draft.hit.last + 1, stop) if self._lexicon.verb_forms(words.forms[at]))
        return next(verbs, stop)

    def _is_inside(self, part: Part, hit: Hit) -> bool:
        """Tell whether a trigger holds who or what is named; a late noun's figure may stand before: "two [missiles"."""
        return part.last <= hit.last and (part.last if self._late else part.first) >= hit.first

    def _own(self, words: Words, draft: Draft, earlier: list[Draft]) -> Roles:
        """Fill the roles from the trigger's own clause, behind the finite verb before it."""
        own = self._parts(draft)
        if self._late:
            own = self._others.own(words, draft, self._control.cased(words, draft, own))
        led = not self._late and any(not one.hit.noun and one.clause == draft.clause for one in earlier)
        if led and self._shared.hangs(words, draft):
            own = [part for part in own if part.function or part.first > draft.hit.first]
        left = self._shared.edge(words, draft, earlier)
        own = own if self._late else without_objects(own, draft, earlier)
        before = own
        if self._late:
            leaning = self._gaps.leaning(words, earlier)
            before = parts_left(draft, [one for one in earlier if one.clause == draft.clause], own, leaning)
        clause = Clause(
            before=tuple(part for part in before if left < part.first < draft.hit.last),
            behind=self._behind(words, draft, own),
            inside=tuple(part for part in own if self._is_inside(part, draft.hit)),
            owned=self._late and draft.hit.first > 0 and self._owners.has_owner(words, draft.hit.first - 1),
            nominal=self._is_nominal(words, draft),
            chain=self._owners.chain(words, draft) if self._late and draft.hit.told_by_noun else -1,
            done=draft.hit.noun and self._lexicon.is_participle(words.forms[max(draft.hit.first - 1, 0)]),
            tied=words.forms[draft.hit.end].key.endswith(self._tied),
            headline=draft.scene.sentence.kind != "sentence" or (self._late and is_last(draft, own)),
            given=not self._late and self._gaps.is_given(words, draft, own),
            group=-1 if self._late else self._shared.group_start(words, draft),
        )
        roles = self._filled(draft, clause)
        rounded = self._gaps.rounded(words, draft) if self._late and not roles.actor else None
        if rounded is not None:
            doers = self._filled(rounded, clause).actor
            roles = replace(roles, actor=tuple(who for who in doers if who not in roles.recipient))
        if self._late and draft.hit.noun and roles.place is None:
            roles = with_site_behind(draft, clause, roles)
        if draft.frame.id == "ask" and len(before) < len(own) and not roles.recipient:
            # "Asked Peru for [promised] shells": of Peru, though a participle stands between.
            wide = replace(clause, before=tuple(part for part in own if left < part.first < draft.hit.last))
            roles = replace(roles, recipient=self._filled(draft, wide).recipient)
        if not roles.actor and left >= 0 and wants_actor(draft) and not self._shared.has_own(words, draft, left):
            wide = Clause(before=tuple(part for part in own if part.first < draft.hit.last), behind=clause.behind)
            found = self._filled(draft, wide)
            actor = tuple(one for one in found.actor if one not in roles.recipient)
            roles = replace(roles, actor=actor, subject=roles.subject or found.subject)
        return roles

    def _is_nominal(self, words: Words, draft: Draft) -> bool:
        """Tell whether a trigger begins with a word that is no verb: "[a road] broke", but not "[breaking] fell"."""
        hit = draft.hit
        return self._late and hit.first < hit.verb and not self._lexicon.verb_forms(words.forms[hit.first])

    def _as_object(self, draft: Draft, roles: Roles, done: list[Roles]) -> Roles:
        """Take the noun that stands right before a verb for its object where the clause before has named the actor.

        A verb with a noun of its own has its object: whoever stands before "gave [an answer]" is the subject.
        """
        near = next((part for part in reversed(self._parts(draft)) if part.last < draft.hit.first), None)
        if near is None or near.function or roles.actor != (near.entity,) or draft.hit.first - near.last > 1:
            return roles
        if any(part.function == "agent" and part.entity == near.entity for part in self._parts(draft)):
            return roles
        if draft.hit.first < draft.hit.verb and near.schema in SIDES:
            return roles
        if not draft.is_finite() or not {"object"} & {*draft.frame.verb.recipient, *draft.frame.verb.items}:
            return roles
        if not any(one.actor for one in done) and not self._is_object(draft, near):
            return roles
        if "object" in draft.frame.verb.items:
            return replace(roles, actor=(), items=(near.entity,))
        return replace(roles, actor=(), recipient=(near.entity,))

    def _leans(self, words: Words, draft: Draft, earlier: list[Draft]) -> bool:
        """Tell whether who acts stands between such a verb and a trigger that has an object of its own."""
        leaning = self._gaps.leaning(words, earlier) if draft.hit.first < draft.hit.last else -1
        return leaning >= 0 and any(leaning < part.first for part in self._parts(draft) if part.last < draft.hit.first)

    def _is_object(self, draft: Draft, near: Part) -> bool:
        """Tell whether a thing before the past of a verb that takes objects is one: "liquor-selling [factory] caught".

        Who acts would have the agent's case; where translations leave that out, it begins the clause.
        """
        if draft.hit.form != "past" or draft.hit.intransitive or draft.frame.id not in _TAKING or near.named:
            return False
        return near.schema not in _HUMAN and near.first > self._clause_start(draft) + 1

    def _parts(self, draft: Draft) -> list[Part]:
        return [part for part in draft.scene.parts_in(draft.clause) if draft.may_use(part.first)]

    def _filled(self, draft: Draft, clause: Clause) -> Roles:
        fill = fill_late if self._late else fill_early
        return fill(draft.hit, draft.frame, draft.meaning.type, clause)

    def _with_actor(self, words: Words, draft: Draft, earlier: list[Draft], done: list[Roles], roles: Roles) -> Roles:
        """Give the roles with an actor from elsewhere in the sentence where the clause leaves it out."""
        if not self._late:
            return self._with_subject(words, draft, earlier, done, roles)
        if roles.actor or not wants_actor(draft):
            return roles
        saying = draft.saying
        cued = next((one for one in draft.scene.said if one.cue is not None and one.cue.overlaps(draft.span)), None)
        if cued is not None and cued.source and cued is not saying:
            # Who is known to speak is no addressee, whatever case a bad translation gives him.
            others = tuple(who for who in roles.recipient if who not in cued.source)
            return replace(roles, actor=cued.source, recipient=others)
        head = self._stands.antecedent(words, draft)
        if head is not None:
            return replace(roles, actor=(head,))
        if saying is not None and saying.source and self._gaps.has_speaker(words, draft):
            return replace(roles, actor=tuple(who for who in saying.source if who not in roles.recipient))
        if (doer := agent_of_saying(draft)) is not None:
            return replace(roles, actor=(doer,)) if doer not in roles.recipient else roles
        if not self._is_open(words, draft) or self._gaps.has_agent(words, draft):
            return roles
        if draft.frame.id == "go" and self._gaps.has_noun(words, draft):
            return roles
        aside = self._gaps.before_aside(words, draft.scene, self._clause_start(draft)) >= 0
        for one, event in zip(reversed(earlier), reversed(done), strict=True):
            if event.actor and one.saying is saying and not (one.hit.noun or one.is_relative() or aside):
                actor = tuple(who for who in event.actor if who not in roles.recipient)
                if actor or one.hit.form not in _LOOSE:  # "ordered [officers] to open camps": who orders is elsewhere
                    return replace(roles, actor=actor)
        before = self._gaps.subject_before(words, draft, self._clause_start(draft))
        found = (before,) if before is not None else self._gaps.promising(words, draft, self._parts(draft))
        actor = tuple(who for who in found if who not in roles.recipient)
        return replace(roles, actor=actor) if actor else roles

    def _with_subject(self, words: Words, draft: Draft, earlier: list[Draft], done: list[Roles], roles: Roles) -> Roles:
        """Give the roles with a subject from elsewhere in the sentence where a verb that stands early has none."""
        befalls = draft.frame.id == "undergo"
        taken = roles.recipient if befalls or draft.frame.id == "get" else roles.actor
        if taken or roles.subject or draft.hit.noun or not (draft.frame.verb.actor or befalls):
            return roles
        saying = draft.saying
        cued = next((one for one in draft.scene.said if one.cue is not None and one.cue.overlaps(draft.span)), None)
        if cued is not None and cued.source and cued is not saying:
            return seat_subject(draft, roles, cued.source)
        head = self._stands.antecedent(words, draft) or self._fronted.subject(words, draft)
        if head is not None:
            return seat_subject(draft, roles, (head,))
        if draft.hit.bare or befalls:
            return roles
        shared = self._shared.is_shared(words, draft, self._clause_start(draft))
        pairs = [(one, event) for one, event in zip(reversed(earlier), reversed(done), strict=True) if shared]
        if draft.hit.form == "participle" and pairs:
            # "Two died as a storm hit Goa before [sweeping] on": who acts by the nearest finite verb did it.
            verbs = (number for number, (one, _) in enumerate(pairs) if one.is_finite() and not one.hit.bare)
            pairs = pairs[: next(verbs, len(pairs)) + 1]
        # "Cleared him of ordering it but [found] him guilty": the finite verb before shares its subject.
        for one, event in sorted(pairs, key=lambda pair: draft.is_finite() and not pair[0].is_finite()):
            if event.subject and one.saying is saying and not one.hit.noun and not one.hit.bare:
                return seat_subject(draft, roles, event.subject)
        before = self._shared.subject_before(words, draft, self._clause_start(draft)) if shared and not pairs else None
        if before is not None:
            return seat_subject(draft, roles, (before,))
        told = self._shared.teller(words, draft) if shared else ()
        if told:
            return seat_subject(draft, roles, told)
        if saying is None or draft.frame.id not in SPEAKERS_DO:
            return roles
        spoken = self._shared.is_spoken_for(words, draft) or (shared and self._shared.is_led_by_and(words, draft))
        return seat_subject(draft, roles, saying.source) if spoken else roles

    def _clause_start(self, draft: Draft) -> int:
        """Give the first word of a trigger's clause."""
        return draft.scene.run_of(draft.hit.first).start

    def _is_open(self, words: Words, draft: Draft) -> bool:
        """Tell whether a trigger may take its actor from elsewhere in the sentence: its own clause shows no subject.

        In languages whose verb stands last a bare noun behind its owner is one, though it be no mention: "the river's
        level is falling".
        """
        if draft.frame.id in _BY_ITSELF or self._gaps.is_charged(words, draft):
            return False
        if not self._late or draft.frame.id != "go":
            return True
        scene = draft.scene
        at = draft.hit.first - 1
        while at > scene.inside.start and scene.clause_of(at - 1) == draft.clause:
            if self._owners.is_owned(words, at):
                return False
            at -= 1
        return True

    def _is_caught(self, words: Words, draft: Draft, following: Draft) -> bool:
        """Tell whether who does what a trigger tells of is caught at it: "police caught her [selling] liquor"."""
        at = following.hit.first - 1
        reach = _FAR if draft.hit.form == "infinitive" else 0  # "caught her [planning to flee]"
        if (
            following.meaning.type != "COERCE"
            or following.clause != draft.clause
            or not 0 <= at - draft.hit.end <= reach
        ):
            return False
        forms = {one.form for one in self._lexicon.verb_forms(words.forms[at])}
        if "habitual" in forms or reach:
            return "habitual" in forms
        # "Caught [the clerk] bribe-taking": not "[a tip] coming in, caught the clerk".
        plain = "converb" in forms and not (draft.hit.passive or draft.hit.intransitive or draft.frame.id == "get")
        return (
            plain
            and self._others.leans(words.forms[at])
            and any(part.function == "dative" and part.last < draft.hit.first for part in self._parts(draft))
        )

    def _is_denied(self, words: Words, draft: Draft) -> bool:
        """Tell whether a trigger holds a "not": "warned her [not to go]"."""
        return any(words.forms[at].key in self._negations for at in range(draft.hit.first, draft.hit.end + 1))

    def _look_ahead(self, words: Words, drafts: list[Draft], roles: list[Roles], closed: frozenset[int]) -> None:
        """Let a verb that is not finite share the actor of the verb behind it; who is asked to act is the actor."""
        for at in range(len(drafts) - 2, -1, -1):
            draft, following = drafts[at], drafts[at + 1]
            if self._late and is_journey(draft, roles[at]):
                roles[at] = replace(roles[at], actor=traveller(draft, drafts[at + 1 :], roles[at + 1 :]))
            if self._late and self._is_caught(words, draft, following):
                caught = roles[at + 1].recipient or roles[at].actor
                keep = tuple(who for who in roles[at].recipient if who not in caught)
                roles[at] = replace(roles[at], actor=caught, recipient=keep)
                continue
            loose = draft.hit.form in _LOOSE or (self._late and self._gaps.leans_on(words, draft, following))
            if not loose or draft.hit.noun or not draft.frame.verb.actor:
                continue
            if self._late and draft.hit.form == "infinitive" and following.meaning.label == _FOILED:
                # "[To topple it] a plot was foiled by the army": it does not topple it.
                roles[at] = replace(roles[at], actor=tuple(w for w in roles[at].actor if w not in roles[at + 1].actor))
                continue
            told = following.frame.id in _ORDERS or (
                following.meaning.type == "JUDGE" and draft.hit.form == "infinitive"
            )
            warned = following.meaning.type == "THREATEN" and self._is_denied(words, draft)
            ordered = draft.hit.form not in {"converb", "past"} and (told or warned)
            if ordered and self._late and words.forms[following.hit.first].key in self._deciding:
                # "Decided to give [the farmers] aid": the decision is not told to them.
                given = roles[at].recipient
                keep = tuple(who for who in roles[at + 1].recipient if who not in given)
                roles[at + 1] = replace(roles[at + 1], recipient=keep)
            elif ordered and following.clause == draft.clause and self._late:
                if self._control.obey(words, drafts, roles, at):
                    continue
                next_word = words.forms[following.hit.first].key
                demanded = following.meaning.type in {"REQUEST", "JUDGE"} and next_word not in self._permission
                if demanded and following.hit.first - draft.hit.end <= 1 + self._control.is_marked(words, draft):
                    # Who demands or rules that it be done does not do it, who asks for leave to do it does.
                    asking = {who for one in roles[at + 1 : at + 3] for who in one.actor}
                    roles[at] = replace(roles[at], actor=tuple(who for who in roles[at].actor if who not in asking))
                    continue
            if not roles[at].actor and at not in closed and not draft.hit.passive and not draft.hit.middle:
                fronted = self._gaps.is_fronted(words, draft)
                behind = (one for one in range(at + 1, len(drafts)) if fronted or drafts[one].clause == draft.clause)
                leads = next((roles[one].actor for one in behind if not drafts[one].hit.noun), ())
                actor = tuple(who for who in leads if who not in roles[at].recipient)
                roles[at] = replace(roles[at], actor=actor)
        answer(drafts, roles)
