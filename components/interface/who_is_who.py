"""The actors' panel: merge, rename, split, describe, drop; for one article or everywhere."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.charts.names import numbered
from components.interface.cache import actors_of, analyses_of, reviewed
from components.interface.lines import Run, joined, line, runs_of, show_lines
from components.interface.rows import Shown, show_rows
from components.interface.state import State
from components.interface.typed import form_sign, let_go, typed
from components.model import Analysis, CorpusActor
from components.review import Fact
from components.review.actors import KINDS
from components.review.facts import What
from components.review.rows import is_named_by_hand, is_told_by_hand
from components.wording import tr, trn

LONGEST = 120  # characters of a name
COLUMNS = ("actor", "kind", "role", "also", "how often")
CHOOSE = "Choose from the list"
EVERYWHERE = "In all articles, also those added later"


def show_actors(session: State) -> None:
    """Draw the actors of the set and what can be said of those that are chosen."""
    actors = actors_of(session)
    if not actors:
        st.info(tr("No actor was found in these articles."))
        return
    step = f"{len(session.work.log.steps)}-{session.work.log.done}"
    with st.container(key="beside"):  # the form is in sight with the row that was chosen
        table, form = st.columns([2.2, 1], gap="medium")
    with table:
        show_actor_table(session, actors, f"who-{step}")
    with form:
        choose_actors(session, actors, step)


def choose_actors(session: State, actors: tuple[CorpusActor, ...], step: str) -> None:
    """Let actors be chosen, and draw what can be said of them."""
    by_id = {a.id: a for a in actors}
    names = numbered({a.id: a.name for a in actors})
    ids = st.multiselect(tr("Choose one to describe it, several to merge them"), list(by_id),
                         format_func=names.__getitem__, key=f"who-{step}", placeholder=tr(CHOOSE),
                         select_all=False)  # fmt: skip
    chosen = [by_id[i] for i in ids]
    if not chosen:
        return
    articles = [a for a in session.articles if any(a.id in c.members for c in chosen)]
    titles = {"": tr(EVERYWHERE),
              **numbered({a.id: tr("Only in: {article}", article=a.title or a.outlet) for a in articles})}  # fmt: skip
    scope = st.selectbox(
        tr("Where this holds"), list(titles), format_func=titles.__getitem__, key=f"scope-{step}-{ids}"
    )
    if len(chosen) > 1:
        merge_actors(session, chosen, scope, step)
    else:
        describe_actor(session, chosen[0], scope)


def show_actor_table(session: State, actors: tuple[CorpusActor, ...], choosing: str) -> None:
    """Draw who is in the set, most present first, with as many rows as Positions shows of each; a row that is chosen is
    described by the field whose key is `choosing`."""
    analyses = {a.article.id: a for a in analyses_of(session)}
    rows = [
        _row(session, actor, [(analyses[article], ids) for article, ids in actor.members.items()]) for actor in actors
    ]
    chosen = st.session_state.get(choosing) or ["", ""]
    show_rows(rows, [tr(c).capitalize() for c in COLUMNS], chosen[0] if len(chosen) == 1 else "", (), "actor-table",
              lambda name: st.session_state.update({choosing: [name]}),
              tr("Actors of the set, a row each"))  # fmt: skip


def _row(session: State, actor: CorpusActor, own: list[tuple[Analysis, tuple[str, ...]]]) -> Shown:
    statements = sum(s.is_by(ids) for a, ids in own for s in a.statements)
    positions = sum(t.holder in ids and t.same_as is None and t.counts for a, ids in own for t in a.stances)
    facts = (
        trn("{count} article", "{count} articles", len(actor.members)),
        trn("{count} statement", "{count} statements", statements) if statements else "",
        trn("{count} position", "{count} positions", positions) if positions else "",
        tr("by hand") if _is_by_hand(session, actor, own) else "",
    )
    return Shown(actor.id, actor.name, tr(actor.kind), actor.role, "; ".join(actor.aliases),
                 " · ".join(f for f in facts if f))  # fmt: skip


def _is_by_hand(session: State, actor: CorpusActor, own: list[tuple[Analysis, tuple[str, ...]]]) -> bool:
    facts, names = session.work.log.facts, {actor.name, *actor.aliases}
    members = [(a.article.id, m) for a, ids in own for m in a.members(ids)]
    return any(is_named_by_hand(m) or is_told_by_hand(facts, article, {*names, m.name}) for article, m in members)


def names_in(session: State, actor: CorpusActor, scope: str) -> tuple[str, ...]:
    """Return the names by which the articles, or one of them, know an actor."""
    found: dict[str, None] = {}
    for article in session.articles:
        if article.id in actor.members and scope in ("", article.id):
            analysis = reviewed(session, article)
            found |= dict.fromkeys(a.name for a in analysis.members(actor.members[article.id]))
    return tuple(found)


def actor_facts(session: State, actors: list[CorpusActor], what: What, scope: str, value: str = "") -> list[Fact]:
    """Return what is said of actors; an unnamed source ("an official") is named in its own article only, never
    everywhere."""
    unnamed = any(a.kind == "unnamed" for a in actors)
    scopes = sorted({m for a in actors for m in a.members}) if unnamed and not scope else [scope]
    facts = []
    for where in scopes:
        names = tuple(dict.fromkeys(n for a in actors for n in names_in(session, a, where)))
        if names:
            field = "together" if unnamed and not scope else ""
            facts.append(Fact("actor", what, actors[0].name if not where else names[0], where, field, value, (), names))
    return facts


def merge_actors(session: State, chosen: list[CorpusActor], scope: str, step: str) -> None:
    """Offer to make one actor of several, under the name that is chosen; what becomes of them is shown before."""
    name = choose_name(session, chosen, f"merge-name-{step}-{'-'.join(c.id for c in chosen)}")
    if not name:
        return
    before = joined((Run(c.name, "strong") for c in chosen), f" {tr('and')} ")
    show_lines(
        [line("label", *runs_of("{names} become one actor, {name}.", names=before, name=Run(name, "strong")))],
        key="merge-shown",
    )
    st.button(
        tr("Merge"), key=f"merge-{step}", icon=":material/merge:", on_click=_merge, args=(session, chosen, scope, name)
    )


def _merge(session: State, chosen: list[CorpusActor], scope: str, name: str) -> None:
    let_go(session, "merge-name-")
    session.take_step("merging actors", *actor_facts(session, chosen, "merge", scope, name))


def apart_facts(session: State, near: tuple[CorpusActor, ...], article: str, name: str) -> tuple[Fact, ...]:
    """Return what keeps somebody new in an article apart from those of a name near theirs:
    each is known by their own."""
    own = Fact("actor", "merge", name, article, "together", name, (), (name,))
    return (own, *(f for a in near for f in actor_facts(session, [a], "merge", "", a.name)))


def part_facts(session: State, actor: CorpusActor, scope: str, name: str) -> list[Fact]:
    """Return what says that a name is not an actor's; whom an article calls by it alone is known by it there."""
    facts = actor_facts(session, [actor], "part", scope, name)
    own = [
        a.id
        for a in session.articles
        if a.id in actor.members and scope in ("", a.id)
        and any(m.name == name for m in reviewed(session, a).members(actor.members[a.id]))
    ]  # fmt: skip
    others = tuple(n for n in names_in(session, actor, "") if n != name)
    if own and others:
        facts += [Fact("actor", "merge", name, where, "together", name, (), (name,)) for where in own]
        facts.append(Fact("actor", "merge", others[0], "", "", actor.name, (), others))
    return facts


def choose_name(session: State, actors: list[CorpusActor], key: str, written: tuple[str, ...] = ()) -> str:
    """Ask which name an actor is to carry: one of those that there are, what was `written`, or another."""
    names = list(dict.fromkeys([*(a.name for a in actors), *(n for a in actors for n in a.aliases), *written]))
    chosen = typed(session, key, names[0], lambda k: st.selectbox(
        tr("Which name is it to carry?"), names, accept_new_options=True, key=k,
        help=tr("Choose one of its names, or write another.")))  # fmt: skip
    return (chosen or "").strip()[:LONGEST]


def describe_actor(session: State, actor: CorpusActor, scope: str) -> None:
    """Offer to rename an actor, to set its kind, role and aliases, to split it, to say that it is none."""
    key = f"{actor.id}-{form_sign(actor.name, actor.kind, actor.role, actor.aliases)}"
    of_line: dict[str, Any] = {"max_chars": LONGEST}
    name = typed(session, f"name-{key}", actor.name, lambda k: st.text_input(tr("Name"), key=k, **of_line)).strip()
    kind = typed(session, f"kind-{key}", actor.kind, lambda k: st.selectbox(tr("Kind"), KINDS, format_func=tr, key=k))
    role = typed(session, f"role-{key}", actor.role, lambda k: st.text_input(tr("Role"), key=k, **of_line)).strip()
    left = typed(session, f"aliases-{key}", [*actor.aliases], lambda k: st.multiselect(
        tr("Other names; remove what is not its own"), actor.aliases, key=k,
        placeholder=tr(CHOOSE))) if actor.aliases else []  # fmt: skip
    alias = typed(session, f"alias-{key}", "", lambda k: st.text_input(
        tr("Another name for it"), key=k, **of_line)).strip()  # fmt: skip
    if st.button(tr("Save the actor"), key="save-actor", icon=":material/save:"):
        facts = actor_facts(session, [actor], "kind", scope, kind) if kind != actor.kind else []
        facts += actor_facts(session, [actor], "role", scope, role) if role != actor.role else []
        facts += actor_facts(session, [actor], "alias", scope, alias) if alias else []
        facts += [f for a in actor.aliases if a not in left for f in part_facts(session, actor, scope, a)]
        facts += actor_facts(session, [actor], "merge", scope, name) if name and name != actor.name else []
        let_go(session, key)
        session.take_step("describing an actor", *facts)
        st.rerun()
    if st.button(tr("This is no actor"), key=f"no-actor-{key}", icon=":material/person_off:"):
        session.take_step("saying that something is no actor", *actor_facts(session, [actor], "drop", scope))
        st.rerun()
    with st.expander(tr("Split: some of this is someone else"), key=f"split-{key}"):
        split_actor(session, actor, key)


def split_actor(session: State, actor: CorpusActor, key: str) -> None:
    """Offer to take an article's mentions of an actor, or some of them, for someone else."""
    articles = {a.id: a for a in session.articles if a.id in actor.members}
    where = st.selectbox(
        tr("In the article"),
        list(articles),
        format_func=lambda i: articles[i].title or articles[i].outlet,
        key=f"split-in-{key}",
    )
    analysis = reviewed(session, articles[where])
    own = analysis.members(actor.members[where])
    spans = sorted({m.span for a in own for m in a.mentions})
    text = analysis.article.text
    around = {s: f"{text[max(0, s.start - 30) : s.start]}[{s.of(text)}]{text[s.end : s.end + 40]}" for s in spans}
    some = st.multiselect(tr("Which mentions; none chosen means all of this article"), spans,
                          format_func=lambda s: " ".join(around[s].split()), key=f"split-mentions-{key}-{where}",
                          placeholder=tr(CHOOSE), select_all=False)  # fmt: skip
    other = typed(session, f"split-name-{key}", "", lambda k: st.text_input(
        tr("They are"), key=k, max_chars=LONGEST)).strip()  # fmt: skip
    if st.button(tr("Split"), key=f"split-now-{key}", icon=":material/call_split:", disabled=not other):
        let_go(session, key)
        facts = (
            Fact(
                "actor",
                "split",
                a.name,
                where,
                "",
                other,
                tuple(s for s in some if any(m.span == s for m in a.mentions)),
            )
            for a in own
        )
        session.take_step("splitting an actor", *(f for f in facts if f.spans or not some))
        st.rerun()
