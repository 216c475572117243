"""Say whom a pronoun means: by number, by kind, by its part in the clause, by who is spoken of."""

from __future__ import annotations

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.resolve.antecedents import ANYBODY, BODIES, MOST, OF_NUMBER, PERSON, REACH, SEVERAL, Antecedents
from ghatna.resolve.chain import Chain
from ghatna.resolve.genders import alike, may_mean
from ghatna.resolve.pairs import BODIES as PAIRED

# Two names with one word between them: "and".
_BESIDE = 2
_LINKED = range(2, 7)  # code points of ", " and of an "and" with its blanks
_NEAR = 3
_FIRST_PERSON_REACH = 2
# Bodies that deal with persons: who is spoken of after them is rather the person.
_DEALING = ("court", "police")
# As what a pronoun takes up a relative one.
_CORRELATED = frozenset({"possessive", "subject"})
_DRIVEN: frozenset[Schema] = frozenset(("Vehicle", "Weapon"))


class PronounFinder(Antecedents):
    """Works on one report's mentions and the chains that its names and nouns are in."""

    def means(self, index: int) -> tuple[Chain, ...]:
        """Give the chains that a pronoun stands for; none where that is not safe to say."""
        found = self._means(index)
        inside = self._of_whom_is_told(index, found[0]) if len(found) == 1 and index in self._within else None
        return found if inside is None else (inside,)

    def _of_whom_is_told(self, index: int, found: Chain) -> Chain | None:
        """Give whom a statement spoke of before a pronoun in it, instead of who makes it and has not spoken of himself.

        So in "his spokesman said that the premier will be met and [he] will see the temple", but not in "Asha said that
        after the talks with the premier [she] will leave": beside a subject stands somebody else.
        """
        by, before = self._within[index]
        if self._mentions[index].function != "subject" or not any(self._of.get(at) is found for at in by):
            return None
        if any(self._of.get(at) is found for at in before):
            return None
        others = self._others(index)
        for at in reversed(before):
            chain = self._of.get(at)
            beside = self._mentions[at].first >= self._mentions[index].clause[0]
            if chain is not None and not beside and chain not in others and self._fits(index, at):
                return chain
        return None

    def _means(self, index: int) -> tuple[Chain, ...]:
        mention = self._mentions[index]
        if mention.case == "first":
            return self._one(self._said_by(index)) if mention.gloss == "singular" else ()
        if mention.function == "relative":
            return self._one(self._right_before(index))
        if mention.function == "reflexive":
            return self._one(self._subject(index, ANYBODY | SEVERAL))
        correlate = self._correlate(index)
        if correlate is not None:
            return (correlate,)
        told = self._told.get(index)
        if told is not None and told in self._of and self._fits(index, told):
            return (self._of[told],)
        joined = self._joined_to(index)
        if joined is not None:
            return (joined,)
        accused = self._accused(index)
        if accused is not None:
            return (accused,)
        speaker = self._speaker(index)
        if speaker is not None:
            return (speaker,)
        if mention.gloss == "thing":
            return self._one(self._subject(index, BODIES))
        if mention.gloss == "either":
            return self._one(self._somebody(index))
        if mention.gloss == "polite":
            # Said of one in politeness, else of several: "farmers blocked the road; they asked for aid".
            return self._one(self._person(index) or self._subject(index, SEVERAL))
        return self._one(self._person(index)) if mention.gloss == "singular" else self._several(index)

    def _somebody(self, index: int) -> Chain | None:
        """Give whom a pronoun for a person or a body means: rather him than police or a court that dealt with him.

        So in "police held a youth; [he] confessed", but not in "Peru warned Asha; [it] said".
        """
        sentence = self._mentions[index].sentence
        if self._mentions[index].function == "subject" and self._first(sentence, ANYBODY, (), index) is None:
            driven = self._first(sentence, _DRIVEN, (), index)
            if driven is not None:
                return driven  # "the jeep's tyre burst and [it] overturned"
        barred = self._barred(index)
        if self._mentions[index].function == "object" and self._first(sentence, ANYBODY, barred, index) is None:
            given = self._given(sentence - 1, barred)
            if given is not None:
                return given
        found = self._subject(index, ANYBODY)
        if found is None or found.schema != "PublicBody":
            return found
        near = list(self._in_sentence(sentence, index))
        here = next((at for at in near if self._of.get(at) is found), None)
        if here is not None and not self._is_held(index, here):
            return found
        told = near if here is not None else self._in_sentence(sentence - 1, None)
        before = (self._of.get(at) for at in told)
        persons = {id(chain): chain for chain in before if chain is not None and chain.schema == "Person"}
        return next(iter(persons.values())) if len(persons) == 1 else found

    def _is_held(self, index: int, body: int) -> bool:
        """Tell whether a subject in a clause of its own follows on police or a court: "police sought him, he fled"."""
        mention, other = self._mentions[index], self._mentions[body]
        dealing = (other.gloss or other.head or "").endswith(_DEALING)
        return dealing and mention.function == "subject" and mention.clause[0] > other.last

    def _joined_to(self, index: int) -> Chain | None:
        """Give who is named one word before a "his": "Asha Rawal and [her] two partners"."""
        mention = self._mentions[index]
        if mention.function != "possessive" or not index:
            return None
        other = self._mentions[index - 1]
        beside = mention.first - other.last == _BESIDE and other.sentence == mention.sentence and not other.case
        chain = self._of.get(index - 1)
        near = beside and chain is not None and other.form == "name" and self._fits(index, index - 1)
        return chain if near and chain not in self._others(index) else None

    def _correlate(self, index: int) -> Chain | None:
        """Give of whom the sentence spoke by a relative pronoun: "farmers [who] had no water, [they] left"."""
        mention = self._mentions[index]
        if not self._manner.late or mention.case != "third" or mention.function not in _CORRELATED:
            return None
        for at in range(index - 1, max(-1, index - 1 - MOST), -1):
            other = self._mentions[at]
            if other.sentence != mention.sentence:
                return None
            if other.form == "pronoun" and other.function == "relative" and at in self._of:
                several = self._of[at].schema in OF_NUMBER.get(mention.gloss or "", frozenset())
                return self._of[at] if several else None
        return None

    def _accused(self, index: int) -> Chain | None:
        """Give whom an accusation most likely is about: another one of the sentence than who makes it.

        So in "police held two men and alleged that they had robbed her", while "she alleged that she was robbed" has
        nobody else.
        """
        by = self._accusers.get(index)
        mention = self._mentions[index]
        if not by or mention.case != "third" or mention.function != "subject":
            return None
        barred = (*(self._of[at] for at in by if at in self._of), *self._others(index))
        return self._first(mention.sentence, OF_NUMBER[mention.gloss or ""], barred, index)

    def _speaker(self, index: int) -> Chain | None:
        """Give who says what a pronoun opens, if that is no person: "while [Peru] said that it would send doctors".

        Of whom a person speaks so is often somebody else.
        """
        mention = self._mentions[index]
        if mention.case != "third" or mention.function != "subject":
            return None
        chains = [self._of[at] for at in self._tellers.get(index, ()) if at in self._of]
        wanted = OF_NUMBER.get(mention.gloss or "", frozenset()) - PERSON
        found = next((one for one in chains if one.schema in wanted), None)
        # A place that says something is a capital, which stands for its country: "Moscow says that [it] ...".
        capital = chains[0] if len(chains) == 1 and chains[0].schema == "Place" and chains[0].known else None
        return found or (capital if wanted >= BODIES else None)

    def _several(self, index: int) -> tuple[Chain, ...]:
        """Give whom a pronoun for several means, or for one in politeness where it may be that."""
        mention = self._mentions[index]
        pair = self._pair(index) or self._together(index)
        if pair:
            return pair
        several = self._subject(index, SEVERAL) if mention.case == "third" else None
        if mention.plural or (several is not None and several is self._subject(index, ANYBODY | SEVERAL)):
            return self._one(several)
        beside = self._first(mention.sentence, SEVERAL, (), index) if mention.case == "third" else None
        if beside is not None and not any(self._is_person(at) for at in self._in_sentence(mention.sentence, index)):
            return self._one(beside)
        return self._one(self._person(index))

    def _together(self, index: int) -> tuple[Chain, ...]:
        """Give those of whom the sentence before spoke as one: "[both leaders] met in Lima; they will send aid"."""
        mention = self._mentions[index]
        if mention.case != "third" or mention.function != "subject" or any(self._in_sentence(mention.sentence, index)):
            return ()
        before = self._in_sentence(mention.sentence - 1, None)
        first = next((at for at in before if self._mentions[at].form in {"name", "nominal"}), None)
        return () if first is None or not self._mentions[first].plural else self._pairs.told_together(first)

    @staticmethod
    def _one(chain: Chain | None) -> tuple[Chain, ...]:
        return () if chain is None else (chain,)

    def _owner_who_speaks_through(self, index: int) -> Chain | None:
        """Give whose "his" opens the sentence of a "he" that an aide of his speaks of: "[His] lawyer said he left"."""
        mention = self._mentions[index]
        first = self._first_of[mention.sentence]
        if mention.function != "subject" or first + 2 > index or first + 1 not in self._of:
            return None
        aide, opener = self._mentions[first], self._mentions[first + 1]
        if aide.form == "name":
            return self._named_by_aide(index, first)
        if aide.form != "nominal" or aide.schema != "Person" or opener.start != aide.start:
            return None
        return self._of[first + 1] if opener.form == "pronoun" and alike(opener, mention) else None

    def _named_by_aide(self, index: int, first: int) -> Chain | None:
        """Give whose name opens the sentence in which an aide of his speaks: "[Asha's] lawyer said she left"."""
        owner, aide, chain = self._mentions[first], self._mentions[first + 1], self._of.get(first)
        if chain is None or chain.schema != "Person" or "genitive" not in owner.case or aide.start != owner.start:
            return None
        teller = any(self._of.get(at) is self._of[first + 1] for at in self._within.get(index, ((), ()))[0])
        named = teller and aide.form == "nominal" and aide.schema == "Person"
        return chain if named and may_mean(self._mentions[index], chain, self._mentions) else None

    def _again(self, index: int) -> Chain | None:
        """Give whom the last "he" of the sentence means, for another one with nobody named since."""
        mention = self._mentions[index]
        for before in range(index - 1, max(-1, index - 1 - MOST), -1):
            other, chain = self._mentions[before], self._of.get(before)
            somebody = other.form == "name" and chain is not None and chain.schema == "Person"
            if other.sentence != mention.sentence or somebody:
                return None
            if other.form == "pronoun" and other.function == "subject" and alike(other, mention):
                return chain
        return None

    def _person(self, index: int) -> Chain | None:
        mention = self._mentions[index]
        owner = self._owner_who_speaks_through(index)
        if owner is not None:
            return owner
        again = self._again(index)
        if again is not None:
            return again
        if mention.leads:
            behind = self._behind(index)
            if behind is not None:
                return behind
        barred = (*self._barred(index), *self._others(index), *self._quoting(index))
        first, last = self._quoted.get(index, (index, index - 1))
        sentence = self._mentions[first].sentence
        reach = REACH if self._has_people(sentence - REACH) else REACH + 1
        for before in range(index - 1, max(-1, index - 1 - MOST), -1):
            other = self._mentions[before]
            if sentence - other.sentence > reach:
                return None
            if first <= before <= last:
                continue
            chain = self._of.get(before)
            if chain is None or chain in barred or chain.schema != "Person" or other.plural:
                continue
            if mention.gloss == "polite" and other.new and other.sentence == mention.sentence:
                continue  # "[a man] struck at her": nobody is polite to whom he has just seen
            if self._is_company(other, mention):
                barred = (*barred, chain)
                continue
            if other.sentence == mention.sentence:
                # "Asha invited Ravi and he came", but "Ravi met a visitor before he left".
                unnamed = mention.function == "subject" and other.form != "name"
                return (self._doer(index, barred) if unnamed else None) or chain
            return self._first(other.sentence, PERSON, barred, first if other.sentence == sentence else None) or chain
        return None

    def _is_company(self, other: FoundMention, mention: FoundMention) -> bool:
        """Tell whether one word parts a name from who acts beside it: "Asha with [he] spoke", where cases are glued."""
        beside = other.sentence == mention.sentence and mention.first - other.last == _BESIDE
        parted = beside and mention.function == "subject" and not other.case and other.form == "name"
        return parted and self._manner.glued

    def _given(self, sentence: int, barred: tuple[Chain, ...]) -> Chain | None:
        """Give the one person in the dative of a sentence: "it sentenced [him], who had robbed a woman"."""
        found = {
            id(chain): chain
            for at in self._in_sentence(sentence, None)
            if "dative" in self._mentions[at].case and (chain := self._of.get(at)) is not None
            if chain.schema == "Person" and chain not in barred
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _subject(self, index: int, schemas: frozenset[Schema]) -> Chain | None:
        """Give what the sentence is about before the pronoun, else what the sentence before it was."""
        barred = (*self._barred(index), *self._quoting(index))
        # Of whom quoted words speak does not say them.
        stop = self._quoted.get(index, (index, index))[0]
        sentence = self._mentions[stop].sentence
        found = self._first(sentence, schemas, barred, stop) or self._first(sentence - 1, schemas, barred)
        # "It" has no person for a rival: what no sentence in between speaks of may be two before.
        return found or (self._first(sentence - 1 - REACH, schemas, barred) if schemas is BODIES else None)

    def _quoting(self, index: int) -> tuple[Chain, ...]:
        """Give who speaks the quoted words in which a pronoun stands, where that is told by a pronoun behind them.

        So in "'[He] planned it,' he added" of two.
        """
        by = next((at for at, (first, last) in self._quoted.items() if first <= index <= last and at != index), None)
        return self._means(by) if by is not None else ()

    def _behind(self, index: int) -> Chain | None:
        """Give the first person of the clauses behind, for a pronoun in an opening clause that leans on them."""
        mention = self._mentions[index]
        if any(self._is_person(at) for at in self._in_sentence(mention.sentence, index)):
            return None
        for at in range(index + 1, min(len(self._mentions), index + MOST)):
            other = self._mentions[at]
            if other.sentence != mention.sentence:
                return None
            if other.first > mention.clause[1] and self._is_person(at) and other.form == "name":
                return self._of[at]
        return None

    def _right_before(self, index: int) -> Chain | None:
        """Give what stands right before a relative pronoun; "who" means the person behind whom a body's name stands."""
        mention = self._mentions[index]
        edge, nearest = mention.first, None
        for before in range(index - 1, max(-1, index - 1 - _NEAR), -1):
            other = self._mentions[before]
            if other.sentence != mention.sentence or edge - other.last > _NEAR:
                break
            if before not in self._of:
                continue
            if mention.gloss != "person" or self._of[before].schema in PERSON | SEVERAL:
                return self._of[before]
            nearest = nearest or (self._of[before] if self._of[before].schema in BODIES else None)
            edge = other.first
        return nearest or self._before_verb(index)

    def _before_verb(self, index: int) -> Chain | None:
        """Give what a relative pronoun behind the verb stands for: "[a panel] was set up, which ..."."""
        mention = self._mentions[index]
        if mention.clause[0] != mention.first:
            return None
        first = self._first_of[mention.sentence]
        for before in range(index - 1, max(first, index - MOST) - 1, -1):
            other, chain = self._mentions[before], self._of.get(before)
            owns = "genitive" in other.case or "locative" in other.case or other.form in {"demonym", "pronoun"}
            if chain is not None and not owns and chain.schema in ANYBODY | SEVERAL | _DRIVEN:
                return chain
        return None

    def _said_by(self, index: int) -> Chain | None:
        """Give whose words "I" stands in: the person of its sentence, else who spoke before."""
        mention = self._mentions[index]
        for sentence in range(mention.sentence, mention.sentence - _FIRST_PERSON_REACH, -1):
            found = self._first(sentence, PERSON, ())
            if found is not None:
                return found
        return None

    def _pair(self, index: int) -> tuple[Chain, ...]:
        """Give the two named side by side last before a pronoun for several, with nobody else of their kind since.

        "Both" may be two countries as well; before a noun ("both men") it stands for nobody by itself.
        """
        mention = self._mentions[index]
        if mention.case == "both" and self._is_before_noun(index):
            return ()
        persons = self._side_by_side(index)
        return persons or (self._pairs.named_last(index, PAIRED[0]) if mention.case == "both" else ())

    def _is_before_noun(self, index: int) -> bool:
        if index + 1 >= len(self._mentions):
            return False
        following = self._mentions[index + 1]
        return following.form == "nominal" and following.first <= self._mentions[index].last + 1

    def _side_by_side(self, index: int) -> tuple[Chain, ...]:
        """Give the persons that the last list of names joins, of which one word parts each from the next."""
        mention = self._mentions[index]
        row: list[int] = []
        for before in range(index - 1, max(-1, index - 1 - MOST), -1):
            other = self._mentions[before]
            if mention.sentence - other.sentence > REACH:
                break
            chain = self._of.get(before)
            if chain is None or chain.schema != "Person" or other.form != "name":
                continue
            if row and (self._begin(row[-1]) - other.end not in _LINKED or self._of[row[-1]] is chain):
                break
            row.append(before)
        return tuple(self._of[at] for at in reversed(row)) if len(row) > 1 else ()

    def _begin(self, index: int) -> int:
        """Give where a name begins (code points) with the office right in front of it: "[Peru's mayor] Asha Rawal"."""
        name, before = self._mentions[index], self._mentions[index - 1] if index else self._mentions[index]
        office = (
            before.form == "nominal" and before.last + 1 == name.first and self._of.get(index - 1) is self._of[index]
        )
        return before.start if office else name.start
