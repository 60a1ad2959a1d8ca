//! Which of a block's shown characters a quote shows.
//! Not the finding of quotes: their places are known here.

use crate::{Quote, Reading};

/// For each code point of `reading`, whether `quote`, which must be of the same source, shows it.
///
/// The space that joins two lines of a block stands for a line break, which may lie in what a page break leaves out: it
/// belongs to a quote that shows the characters on both sides.
pub fn reach(quote: &Quote, reading: &Reading) -> Vec<bool> {
    let places = reading.text.char_indices().map(|(i, c)| (reading.at[i], c));
    let holds = |at: u32| {
        let omitted = quote.omits.iter().any(|omit| (omit.span.start..omit.span.end).contains(&at));
        (quote.span.start..quote.span.end).contains(&at) && !omitted
    };
    let mut shows: Vec<bool> = places.clone().map(|(at, _)| holds(at)).collect();
    for (i, (_, c)) in places.enumerate() {
        let between = i > 0 && shows[i - 1] && shows.get(i + 1) == Some(&true);
        shows[i] |= c == ' ' && between && !quote.omits.is_empty();
    }
    shows
}

/// Whether `quote`, which must be of the same source, shows any character of `reading`.
pub fn touches(quote: &Quote, reading: &Reading) -> bool {
    // Most quotes stand in other blocks and are told by their ends alone.
    let ends = reading.at.first().zip(reading.at.last());
    let near = ends.is_some_and(|(first, last)| *first < quote.span.end && quote.span.start <= *last);
    near && reach(quote, reading).contains(&true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Locator, Markup, Omit, SourceIx, Span, Why, reading_of};

    /// The characters of the block with lines at `parts` that a quote of `span` less `omits` shows; a dot for the others.
    fn shown(stored: &str, parts: &[Span], span: Span, omits: Vec<Omit>) -> String {
        let quote = Quote {
            id: String::new(),
            source: SourceIx(0),
            span,
            omits,
            locator: Locator::Paragraph(1),
            speaker: None,
            said: None,
            seal: [0; 2],
        };
        let reading = reading_of(parts, Markup::Markdown, |part| stored.get(part.start as usize..part.end as usize));
        let shows = reach(&quote, &reading);
        reading.text.chars().zip(shows).map(|(c, shown)| if shown { c } else { '·' }).collect()
    }

    #[test]
    fn what_an_omission_leaves_out_is_not_reached() {
        let omit = Omit { span: Span::new(9, 13), why: Why::Omission };
        let found = shown("Zoé saw a **big** ship.", &[Span::new(0, 24)], Span::new(0, 23), vec![omit]);
        assert_eq!(found, "Zoé saw ··big ship·");
    }

    #[test]
    fn a_sentence_torn_by_a_page_break_is_reached_whole_and_the_footnote_in_between_is_not() {
        let stored = "one two\n---\nnote\nthree four";
        let omits = vec![
            Omit { span: Span::new(8, 12), why: Why::PageBreak },
            Omit { span: Span::new(12, 17), why: Why::Footnote },
        ];
        let quote = Span::new(0, 22);
        let torn = [Span::new(0, 7), Span::new(17, 27)];
        assert_eq!(shown(stored, &torn, quote, omits.clone()), "one two three·····");
        assert_eq!(shown(stored, &[Span::new(12, 16)], quote, omits), "····");
    }
}
