//! The request for a citation: `view=cite&card=ID&style=apa`. Not what a style writes: that is the crate `cite`.

use crate::options;
use crate::parts::{Part, Unknown, cards, written};
use crate::place::{Place, View};
use crate::state::AppState;
use crate::write::{ids, write};
use pack::{CardIx, ChapterIx, Pack, QuoteIx, SourceIx};

words! {
    /// A citation style or format.
    pub enum Style {
        /// Chicago Manual of Style, 18th edition, notes and bibliography (13.18).
        #[default]
        Chicago = "chicago",
        /// American Psychological Association, 7th edition.
        Apa = "apa",
        /// Modern Language Association, 9th edition.
        Mla = "mla",
        /// Harvard as in Cite Them Right.
        Harvard = "harvard",
        /// ISO 690 with running notes.
        Iso690 = "iso690",
        /// BibTeX.
        Bibtex = "bibtex",
        /// RIS.
        Ris = "ris",
        /// CSL-JSON.
        CslJson = "csl-json",
    }
}

/// What is cited.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum What {
    /// The explainer and all of its texts.
    #[default]
    Everything,
    /// A card.
    Card(CardIx),
    /// A quote.
    Quote(QuoteIx),
    /// A text.
    Source(SourceIx),
    /// These cards, each once, in this order.
    Cards(Vec<CardIx>),
}

impl What {
    fn of(cards: Vec<CardIx>) -> Self {
        if cards.is_empty() { Self::Everything } else { Self::Cards(cards) }
    }
}

/// One citation, as asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Request {
    /// What is cited.
    pub what: What,
    /// The style.
    pub style: Style,
}

impl Request {
    /// Of several things that are named, the first counts; what comes after it is understood and not cited.
    pub(crate) fn of(pack: &Pack, parts: &[Part], unknown: &mut Vec<Unknown>) -> Self {
        let mut request = Self::default();
        for part in parts {
            let value = part.value.as_str();
            let what = match part.key.as_str() {
                "card" => CardIx::find(pack, value).map(What::Card),
                "quote" => QuoteIx::find(pack, value).map(What::Quote),
                "source" => SourceIx::find(pack, value).map(What::Source),
                "cards" => Some(What::of(cards(pack, value, |id| unknown.push(id)))),
                // A chapter is cited by its cards.
                "chapter" => ChapterIx::find(pack, value).map(|at| What::of(pack[at].cards.clone())),
                "style" => {
                    match Style::find(value) {
                        Some(style) => request.style = style,
                        None => unknown.push(part.unknown()),
                    }
                    continue;
                }
                other if other == "view" || options::of_frames(other) => continue,
                _ => None,
            };
            match what {
                Some(what) if request.what == What::Everything => request.what = what,
                // A quote beside its source is the smaller thing.
                Some(what @ What::Quote(_)) if matches!(request.what, What::Source(_)) => request.what = what,
                Some(_) => {}
                None => unknown.push(part.unknown()),
            }
        }
        request
    }

    /// The address of this citation, without `#`.
    pub fn write(&self, pack: &Pack) -> String {
        let what = match &self.what {
            What::Everything => None,
            What::Card(at) => Some(written("card", &pack[*at].id)),
            What::Quote(at) => Some(written("quote", &pack[*at].id)),
            What::Source(at) => Some(written("source", &pack[*at].id)),
            What::Cards(cards) => Some(written("cards", &ids(pack, cards))),
        };
        let style = (self.style != Style::default()).then(|| written("style", self.style.word()));
        let view = written("view", View::Cite.word());
        [view].into_iter().chain(what).chain(style).collect::<Vec<_>>().join("&")
    }

    /// The address where what is cited is read, without `#`; empty for everything.
    pub fn read_at(&self, pack: &Pack) -> String {
        let state = match &self.what {
            What::Everything => AppState::default(),
            What::Card(at) => Place::Card(*at).into(),
            What::Quote(at) => Place::quote(pack, *at).into(),
            What::Source(at) => Place::Source { source: *at, quote: None, paragraph: None }.into(),
            What::Cards(cards) => AppState { picked: cards.clone(), ..Place::View(View::Cards).into() },
        };
        write(pack, &state)
    }
}
