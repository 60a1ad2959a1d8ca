//! Who acts and who speaks, by group.

use crate::parts::{cards, link};
use address::{Cx, FacetValue, Place, View};
use pack::{ActorIx, GroupIx, Word};
use tree::{Node, el};

/// Everybody.
pub fn people(cx: Cx<'_>) -> Vec<Node> {
    let group = |group| {
        let members = ActorIx::all(cx.pack).filter(move |actor| cx.pack[*actor].group == group);
        let name = el("h3").with(cx.pack[group].name.as_str());
        [name.into(), el("ul").all(members.map(|actor| person(cx, actor))).into()]
    };
    GroupIx::all(cx.pack).flat_map(group).collect()
}

fn person(cx: Cx<'_>, at: ActorIx) -> Node {
    let actor = &cx.pack[at];
    let number = cx.pack.cards.iter().filter(|card| card.actors.contains(&at)).count();
    let also = (!actor.aliases.is_empty()).then(|| {
        let names = format!("{}: {}. ", cx.word(Word::AlsoWritten), actor.aliases.join(", "));
        el("span").class("quiet").with(names).into()
    });
    // Without scripts the cards stand unfiltered on their page.
    let all = || match cx.links.live() {
        true => cx.links.cards_of(FacetValue::Actor(at)),
        false => cx.links.place(Place::View(View::Cards)),
    };
    let told = (number > 0).then(|| link(all(), cards(cx, number)).into());
    el("li").with(el("b").with(actor.name.as_str())).with(format!(", {}. ", actor.role)).all(also).all(told).into()
}
