//! Pictures in `data/explainer.json`: every mark with its words, where it stands and its quotes.
//! Not how they are drawn, and no outlines of maps: whoever draws them anew has better ones.

use pack::{Content, Line, Pack, Picture, QuoteIx};
use schemars::JsonSchema;
use serde::Serialize;

/// A picture.
#[derive(Clone, Serialize, JsonSchema)]
pub struct PictureData {
    /// Name in data.
    pub id: String,
    /// What it is: `words`, `grid`, `matrix`, `positions`, `figures`, `timeline` or `map`.
    pub kind: &'static str,
    /// The finding.
    pub title: String,
    /// What it cannot say.
    pub caption: String,
    /// Id of the chapter whose answer it carries.
    pub chapter: Option<String>,
    /// An ISO date, month or year for which it holds, where that is not the dates of its texts.
    pub as_of: Option<String>,
    /// What stands in it.
    pub marks: Vec<MarkData>,
}

/// A mark in a picture.
#[derive(Clone, Default, Serialize, JsonSchema)]
pub struct MarkData {
    /// Its words: quoted in `words` and `positions`, else ours.
    pub text: String,
    /// The row or lane: the claim, the framework, the lane, what an area of the map belongs to; of a position, whether the words
    /// are used (`says`) or denied (`denies`).
    pub row: Option<String>,
    /// The column: the question, the word that is used, or what a text does with a claim (`says`, `partly`, `denies`).
    pub column: Option<String>,
    /// Ids of the quotes that carry it.
    pub quotes: Vec<String>,
    /// Id of the event that has its date.
    pub event: Option<String>,
    /// Id of the card that has its number and caveat.
    pub card: Option<String>,
}

/// A picture as data.
pub fn picture(pack: &Pack, one: &Picture) -> PictureData {
    PictureData {
        id: one.id.clone(),
        kind: one.kind().name(),
        title: one.title.clone(),
        caption: one.caption.clone(),
        chapter: one.chapter.map(|at| pack[at].id.clone()),
        as_of: one.as_of.map(|date| date.iso()),
        marks: marks(pack, &one.content),
    }
}

fn marks(pack: &Pack, content: &Content) -> Vec<MarkData> {
    let ids = |quotes: &[QuoteIx]| quotes.iter().map(|at| pack[*at].id.clone()).collect::<Vec<_>>();
    let mark =
        |text: &str, quotes: &[QuoteIx]| MarkData { text: text.to_owned(), quotes: ids(quotes), ..MarkData::default() };
    let line = |line: &Line| mark(&line.text, &line.quotes);
    let in_row = |row: &str, mark: MarkData| MarkData { row: Some(row.to_owned()), ..mark };
    let in_column = |column: &str, mark: MarkData| MarkData { column: Some(column.to_owned()), ..mark };
    match content {
        Content::Words(list) => list.iter().map(|one| mark(&one.words, &[one.quote])).collect(),
        Content::Grid(claims) => claims
            .iter()
            .flat_map(|claim| {
                let sides = [("says", &claim.says), ("partly", &claim.partly), ("denies", &claim.denies)];
                let sides = sides.into_iter().filter(|(_, quotes)| !quotes.is_empty());
                sides.map(|(side, quotes)| in_column(side, in_row(&claim.text, mark(&claim.text, quotes))))
            })
            .collect(),
        Content::Matrix { questions, frameworks, .. } => frameworks
            .iter()
            .flat_map(|one| {
                let note = one.note.iter().map(|note| in_row(&one.name, line(note)));
                let cells = one.cells.iter().zip(questions);
                let cells = cells
                    .filter_map(|(cell, question)| Some(in_column(question, in_row(&one.name, line(cell.as_ref()?)))));
                note.chain(cells)
            })
            .collect(),
        Content::Positions { columns, marks } => marks
            .iter()
            .map(|one| {
                let column = columns.get(usize::from(one.column)).map_or("", String::as_str);
                let side = if one.denies { "denies" } else { "says" };
                in_row(side, in_column(column, mark(&one.spoken.words, &[one.spoken.quote])))
            })
            .collect(),
        Content::Figures(figures) => figures
            .iter()
            .map(|one| {
                let figure = pack[one.card].figure.as_ref();
                let text = figure.map(|figure| format!("{} {}", figure.value, figure.unit)).unwrap_or_default();
                MarkData { card: Some(pack[one.card].id.clone()), ..mark(&text, &[one.quote]) }
            })
            .collect(),
        Content::Timeline { lanes, .. } => lanes
            .iter()
            .flat_map(|lane| lane.marks.iter().map(move |one| (lane, one)))
            .map(|(lane, one)| {
                let event = Some(pack[one.event].id.clone());
                MarkData { event, ..in_row(&lane.name, mark(&one.text, &one.quotes)) }
            })
            .collect(),
        Content::Map(map) => {
            let areas = map.areas.iter().filter_map(|area| {
                let of = &map.groups.get(usize::from(area.group))?.name;
                Some(in_row(&of.text, mark(&area.name, &of.quotes)))
            });
            areas.chain(map.lines.iter().map(line)).chain(map.spots.iter().map(|spot| line(&spot.name))).collect()
        }
    }
}
