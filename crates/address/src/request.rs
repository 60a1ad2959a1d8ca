//! What a view that the annex draws is asked for. Not what it draws.

use crate::facets::{Facet, Filters};
use crate::options::of_frames;
use crate::parts::{Part, Unknown, parts, value_of, written};
use crate::place::{Place, Stack};
use crate::read::{choose, parse};
use crate::write::{wanted, write};
use crate::{View, cite, embed, sheet};
use core::num::NonZeroU16;
use pack::{CardIx, Pack};

/// What stands beside a view that the annex draws.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Request {
    /// A sheet, and the cards that are picked: those on it, or those that the page keeps beside a chapter or path.
    Sheet(sheet::Request, Vec<CardIx>),
    /// A citation.
    Cite(cite::Request),
    /// Code for other people's pages.
    Embed(embed::Request),
    /// A view with pictures, in which the marks of the cards that are wanted are lit; words and order say nothing here.
    Pictures(View, Filters),
    /// A list without pictures.
    List(View),
    /// A step of the guide.
    Steps(Stack, NonZeroU16),
}

impl Request {
    /// Reads an address, with or without its leading `#`: a sheet where it names no view that the annex draws. What is
    /// not understood is left out and named.
    pub fn parse(pack: &Pack, address: &str) -> (Self, Vec<Unknown>) {
        let parts = match parts(pack, address) {
            Ok(parts) => parts,
            Err(too_long) => return (Self::Sheet(sheet::Request::default(), Vec::new()), vec![too_long]),
        };
        // What is not understood beside these is named by the page, whose places they are.
        match parse(pack, address).place {
            Place::Step(stack, number) => return (Self::Steps(stack, number), Vec::new()),
            place if place.view().listed() && !place.view().pictured() => {
                return (Self::List(place.view()), Vec::new());
            }
            _ => {}
        }
        let mut unknown = Vec::new();
        let request = match value_of(&parts, "view").and_then(View::find) {
            Some(View::Cite) => Self::Cite(cite::Request::of(pack, &parts, &mut unknown)),
            Some(View::Embed) => Self::Embed(embed::Request::of(pack, &parts, &mut unknown)),
            Some(view) if view.pictured() => {
                let mut filters = Filters::default();
                let beside = parts.iter().filter(|part| part.key != "view" && !of_frames(&part.key));
                let lost = beside.filter(|part| {
                    !Facet::find(&part.key).is_some_and(|facet| choose(pack, facet, &part.value, &mut filters))
                });
                unknown.extend(lost.map(Part::unknown));
                Self::Pictures(view, filters)
            }
            _ => Self::Sheet(sheet::Request::of(pack, &parts, &mut unknown), sheet::picked(pack, &parts)),
        };
        (request, unknown)
    }

    /// The address of this request, without `#`. [`Request::parse`] reads it back to the same, but for cards that are
    /// picked and not on the sheet.
    pub fn write(&self, pack: &Pack) -> String {
        match self {
            Self::Sheet(request, _) => request.write(pack),
            Self::Cite(request) => request.write(pack),
            Self::Embed(request) => request.write(pack),
            Self::List(view) => written("view", view.word()),
            Self::Pictures(view, filters) => {
                [written("view", view.word())].into_iter().chain(wanted(pack, filters)).collect::<Vec<_>>().join("&")
            }
            Self::Steps(stack, number) => write(pack, &Place::Step(*stack, *number).into()),
        }
    }
}
