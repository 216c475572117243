"""Tell for whom "who", "which" or "whom" at the head of a clause stands."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import SIDES, Roles
from ghatna.frame.events_shared import SubjectSharing
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_FAR = 5
_NEAR_ENOUGH = 6
_BODIES = frozenset({"Company", "Country", "Media", "Organization", "PublicBody"})
_HUMAN = frozenset({"Person", "Group"})
_WHERE = frozenset({"at", "from", "on", "to", "beside"})


class AntecedentFinder:
    """Looks before a clause by one pack's pronouns and settings."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon, shared: SubjectSharing) -> None:
        self._late = lexicon.late
        self._shared = shared
        wanted = {"relative", "agent"} if self._late else {"relative"}
        relatives = frozenset(key for key, found in roles_of_words(pack, splitter).items() if found >= wanted)
        self._articles = with_role(roles_of_words(pack, splitter), {"determiner"})
        self._personal = splitter.firsts(
            row["surface"] for row in pack.table("pronouns") if row["person"] == "relative"
        )
        self._whom = splitter.firsts(pack.setting("object_relatives", ()))
        self._subjects = relatives | frozenset(pack.setting("subject_relatives", ()))

    def antecedent(self, words: Words, draft: Draft) -> str | None:
        """Give the noun phrase that "who" or "which" at the head of the clause stands for."""
        scene, at = draft.scene, draft.scene.run_of(draft.hit.first).start
        if words.forms[at].key not in self._subjects and not self._shared.is_relative(words, draft, at):
            return None
        near = (part for part in reversed(scene.parts) if part.last < at)
        # A plant may make things, a place does nothing.
        sites = {"Place"} if draft.meaning.type == "BUSINESS" else {"Place", "Facility"}
        beside = [part for part in scene.parts if part.last < at <= part.last + 2 and part.function != "genitive"]
        if not self._late and self._is_unknown(words, draft, at):
            return None
        if not self._late and words.forms[at].key in self._personal:
            # "Relying on three men who left": whom the preposition governs, but no body; yet "the Taliban, who left".
            plain = [part for part in beside if part.schema in SIDES and not part.function]
            head = next(iter(plain[-1:]), None) or next(
                (part for part in near if part.schema in _HUMAN and part.function != "genitive"), None
            )
        elif not self._late and beside and self._is_meant(beside[-1], at, sites):
            head = beside[-1]  # "over a missile that crossed the border", "aid from the Fund, which had asked for it"
        else:
            head = next((part for part in near if part.function not in _WHERE and part.schema not in sites), None)
        far = _NEAR_ENOUGH + (_FAR if not self._late and words.forms[at].key in self._personal else 0)
        return head.entity if head is not None and at - head.last <= far else None

    def _is_meant(self, part: Part, at: int, sites: set[str]) -> bool:
        """Tell whether a pronoun at word `at` means the thing right before it, behind a comma only a body's name."""
        if part.last == at - 1:
            return part.schema not in sites
        return part.named and part.schema in _BODIES

    def _is_unknown(self, words: Words, draft: Draft, at: int) -> bool:
        """Tell whether a noun that is no mention stands right before "who": "[the guard] who fled"."""
        if at - 2 < draft.scene.inside.start or words.forms[at - 2].key not in self._articles:
            return False
        return words.forms[at - 1].kind == "word" and not any(
            part.first < at <= part.last + 1 for part in draft.scene.parts
        )

    def with_object(self, words: Words, draft: Draft, roles: Roles) -> Roles:
        """Give the roles with what "whom" at the head of the clause stands for as who is acted on.

        "The Council's resolutions, which Peru backed": Peru backed the Council.
        """
        at = draft.scene.run_of(draft.hit.first).start
        if words.forms[at].key not in self._whom or draft.hit.noun or "dative" not in draft.frame.verb.recipient:
            return roles
        before = [part for part in draft.scene.parts if part.last < at and part.function not in _WHERE]
        head = before[-1] if before and at - before[-1].last <= _NEAR_ENOUGH else None
        if head is not None and head.schema == "Document":
            owners = [part for part in before if part.function == "genitive" and part.schema in SIDES]
            head = next((part for part in owners if head.first in {part.first, part.last + 1}), None)
        if head is None or head.schema not in SIDES or head.entity in roles.actor:
            return roles
        return replace(roles, recipient=(head.entity,))
