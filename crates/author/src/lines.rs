//! The lines of a stored text and the line numbers that a description names.
//! Not the meaning of lines: that is `structure`.

use pack::Span;

/// Byte spans of a text's lines, without their line breaks.
pub fn line_spans(text: &str) -> Vec<Span> {
    let mut start = 0;
    text.split('\n')
        .map(|line| {
            let span = Span::new(start, start + line.len());
            start += line.len() + 1;
            span
        })
        .collect()
}

/// Reads `12` (one block), `12-15` (one block each), `36+42` (one block torn by a page break); lines count from 1.
pub fn parse_blocks(words: &str) -> Option<Vec<Vec<usize>>> {
    let number = |word: &str| word.parse::<usize>().ok().filter(|n| *n > 0);
    if let Some((from, to)) = words.split_once('-') {
        let (from, to) = (number(from)?, number(to)?);
        return (from <= to && to - from < 100_000).then(|| (from..=to).map(|n| vec![n]).collect());
    }
    let parts: Option<Vec<_>> = words.split('+').map(number).collect();
    parts.filter(|parts| parts.is_sorted()).map(|parts| vec![parts])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_forms_are_read() {
        assert_eq!(parse_blocks("7"), Some(vec![vec![7]]));
        assert_eq!(parse_blocks("7-9"), Some(vec![vec![7], vec![8], vec![9]]));
        assert_eq!(parse_blocks("36+42"), Some(vec![vec![36, 42]]));
        for wrong in ["", "x", "9-7", "42+36", "0", "7-", "-7", "1-9999999"] {
            assert_eq!(parse_blocks(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn spans_leave_line_breaks_out() {
        assert_eq!(line_spans("ab\n\nc"), vec![Span::new(0, 2), Span::new(3, 3), Span::new(4, 5)]);
    }
}
