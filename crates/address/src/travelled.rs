//! Addresses after messengers, newsletters and sentences: encoded as a whole, with the names of a campaign, with the
//! punctuation that followed. Not what the parts mean.

use percent_encoding::percent_decode_str;

/// How the names begin that newsletters, networks and statistics add to an address. None of them is a part of ours.
pub const CAMPAIGN: &[&str] = &[
    "utm_",
    "mtm_",
    "pk_",
    "mc_",
    "at_",
    "_",
    "fbclid",
    "gclid",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "twclid",
    "ttclid",
    "yclid",
    "igsh",
    "li_fat_id",
    "mkt_tok",
    "srsltid",
    "vero_",
    "wt",
    "xtor",
    "ref_src",
    "trk",
    "mibextid",
];

/// How often an address is unwrapped: each messenger on its way may have encoded it once.
const WRAPPINGS: usize = 4;

/// An address as it was before messengers encoded it: its first part then has no name of its own.
pub fn unwrapped(address: &str) -> String {
    let mut address = address.replace("&amp;", "&");
    for _ in 0..WRAPPINGS {
        let end = address.find('&').unwrap_or(address.len());
        let (first, rest) = address.split_at(end);
        if first.contains('=') || !first.contains('%') {
            break;
        }
        let inner = percent_decode_str(first).decode_utf8_lossy();
        address = format!("{}{rest}", inner.trim_start_matches('#'));
    }
    address
}

/// A part without what others added behind a question mark; nothing where all of it is theirs.
pub fn own(part: &str) -> &str {
    let part = part.split_once('?').filter(|(_, added)| is_campaign(added)).map_or(part, |(own, _)| own);
    if is_campaign(part) { "" } else { part }
}

fn is_campaign(part: &str) -> bool {
    CAMPAIGN.iter().any(|name| part.starts_with(name))
}

/// A word of an address without the full stop, bracket or quotation mark of the sentence that it ended.
pub fn unpunctuated(word: &str) -> &str {
    // Ranges, and no table of Unicode's classes: it would weigh 2 kB in every start.
    word.trim_end_matches(|end: char| match end {
        '\0'..='\x7f' => !end.is_ascii_alphanumeric(),
        '\u{a0}' | '«' | '»' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{ff20}' => true,
        _ => false,
    })
}
