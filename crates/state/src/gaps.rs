//! What the texts leave open, counted from the pack: who never speaks, who is heard through whom, what one text
//! carries. Not a judgement of the texts, and nothing that an editor types.

use crate::{Sets, matching};
use address::{FacetValue, Filters};
use pack::{ActorIx, GroupIx, Pack, SourceIx, Status};

/// Whom cards name although no quote has them as its speaker and no text is in their voice, by group; no empty groups.
pub fn unheard(pack: &Pack) -> Vec<(GroupIx, Vec<ActorIx>)> {
    let speaks = |actor: &ActorIx| {
        pack.quotes.iter().any(|quote| quote.speaker == Some(*actor))
            || pack.sources.iter().any(|source| source.voice == *actor)
    };
    let named = |actor: &ActorIx| pack.cards.iter().any(|card| card.actors.contains(actor));
    let silent: Vec<ActorIx> = ActorIx::all(pack).filter(|actor| named(actor) && !speaks(actor)).collect();
    let of = |group| silent.iter().copied().filter(|actor| pack[*actor].group == group).collect::<Vec<_>>();
    GroupIx::all(pack).map(|group| (group, of(group))).filter(|(_, actors)| !actors.is_empty()).collect()
}

/// Whose words `source` passes on besides those of its own voice; each once, in reading order.
pub fn reported(pack: &Pack, source: SourceIx) -> Vec<ActorIx> {
    let mut speakers = Vec::new();
    for speaker in pack.quotes.iter().filter(|quote| quote.source == source).filter_map(|quote| quote.speaker) {
        if speaker != pack[source].voice && !speakers.contains(&speaker) {
            speakers.push(speaker);
        }
    }
    speakers
}

/// The name of what `source` retells: another text of the corpus, or an outlet outside of it.
pub fn retold(pack: &Pack, source: SourceIx) -> Option<&str> {
    let retells = pack[source].retells.as_deref()?;
    Some(SourceIx::find(pack, retells).map_or(retells, |other| &pack[other].short))
}

/// What to choose for the cards that rest on `source` alone.
pub fn resting_on(source: SourceIx) -> Vec<FacetValue> {
    vec![FacetValue::Status(Status::Single), FacetValue::Source(source)]
}

/// How many cards have all of `chosen`.
pub fn count(pack: &Pack, chosen: &[FacetValue]) -> usize {
    matching(pack, &Sets::default(), &Filters { chosen: chosen.to_vec(), ..Filters::default() }, None).len()
}
