//! What each style writes, as templates that a librarian can read line by line; `draft` explains their language.
//! Not the values that stand in them.
//!
//! **Dates.** Where a file states no date, ours is inferred and marked as each manual asks: `[2018?]` in Chicago (17th ed.,
//! 14.145; 18th ed., 14.127), MLA (on dates in square brackets), Harvard and ISO 690 (estimated dates), `ca. 2018` in APA
//! (on approximate dates), `circa` in CSL-JSON, and a note in BibTeX and RIS. The explainer has no date: `n.d.`, `no date`.
//!
//! **Words at second hand.** Chicago, MLA and Harvard tell quoted words from reported ones; APA and ISO 690 say "cited in" of
//! both.
//!
//! **Sections.** A number of a section stands only where the CSL style for that manual, or the manual's own cross-references,
//! name it for this rule. For Harvard and ISO 690:2021 none could be confirmed.

/// How one style writes.
pub struct Template {
    /// A source in the list of references.
    pub entry: &'static str,
    /// A source or quote in the running text.
    pub mention: &'static str,
    /// The explainer in the list of references.
    pub own: &'static str,
    /// The explainer in the running text.
    pub own_mention: &'static str,
}

/// The template of every style, in the order of [`Style::ALL`](crate::Style::ALL).
pub const TEMPLATES: [Template; 8] = [
    // Chicago, 18th ed.: notes name people in their order, the bibliography files them (13.74-86); titles 13.87-101; no pages of
    // newspapers and magazines (14.87, 14.89).
    Template {
        entry: "<<$last$, $given$|$author$>. ><$report$_$title$_. <$publisher$, >$date$|“$title$.” \
            <_$container$_< $volume$<, %issue% $issue$> ($year$)|, $date$>|<$publisher$, >$date$>>.",
        mention: "<$speaker$, <$direct$%quoted_in%|%reported_in%> ><$author$, >\
            <$report$_$title$_ (<$publisher$, >$date$)<, §>|“$title$,” \
            <_$container$_< $volume$<, %issue% $issue$> ($year$)<: §>|, $date$<, §>>|<$publisher$, >$date$<, §>>>.",
        own: "“$title$.” %version_begins% $version$, SHA-256 $digest$.< $home$.>",
        own_mention: "“$title$,” %version% $version$, SHA-256 $digest$<, $home$>.",
    },
    // APA, 7th ed.: given names are initials (9.8); without an author the title comes first (9.12), in the text too (8.14).
    Template {
        entry: "<<$last$, $initials$|$author$>. (<$journal$$year$|$date$>). <$periodical$$title$|_$title$_>\
            |<$periodical$$title$|_$title$_>. (<$journal$$year$|$date$>)>\
            <. _$container$<_, _$volume$_<($issue$)>|_>|. $publisher$|>.",
        mention: "(<$speaker$, %as_cited_in% ><$last$,|$author$,|$periodical$“$title$,”|_$title$_,> $year$<, §>)",
        own: "_$title$_ (%version_begins% $version$, SHA-256 $digest$). (%no_date_short%).< $home$>",
        own_mention: "(_$title$_, %no_date_short%)",
    },
    // MLA, 9th ed.: author 5.3-22, title 5.23-30, container 5.31-37, number 5.51-53, publisher 5.54-67, date 5.68-83; numbered
    // paragraphs as "par." (6.20), and no date in the running text.
    Template {
        entry: "<<$last$, $given$|$author$>. ><$report$_$title$_.|“$title$.”> \
            <_$container$_, <%volume% $volume$, ><%issue% $issue$, >|$publisher$, |>$date$.",
        mention: "(<$speaker$, <$direct$%quoted_in_short%|%reported_in%> ><$last$<, §>|$author$<, §>|$report$_$title$_<, §>\
            |“$title$<,” §|”>>)",
        own: "_$title$_. %version_begins% $version$, SHA-256 $digest$<, $home$>.",
        own_mention: "(_$title$_)",
    },
    // Harvard: without an author a periodical stands first, then the title; an estimated year has its own brackets.
    Template {
        entry: "<<$last$, $initials$|$author$> <$inferred$$year$|($year$)> <$report$_$title$_<. $publisher$>|‘$title$’\
            <, _$container$_<, $volume$<($issue$)>|, $day$|>|. $publisher$|>>\
            |_$container$_ <$inferred$$year$|($year$)> ‘$title$’<, $volume$<($issue$)>|, $day$|>\
            |<$report$_$title$_|‘$title$’> <$inferred$$year$|($year$)><. $publisher$>>.",
        mention: "(<$speaker$, <$direct$%quoted_in%|%cited_in%> ><$last$|$author$|_$container$_|$report$_$title$_|‘$title$’>, \
            $year$<, §>)",
        own: "_$title$_ (%no_date%) %version_begins% $version$, SHA-256 $digest$.< %available_at%: $home$.>",
        own_mention: "(_$title$_, %no_date%)",
    },
    // ISO 690: a running note is the whole reference with the place; names are filed in capitals.
    Template {
        entry: "<<$capitals$, $given$|$capitals$>. ><$periodical$$title$|_$title$_>. \
            <_$container$_. $date$<. %volume_begins% $volume$<, %issue% $issue$>>|$report$<$publisher$, >$date$|$date$<. $publisher$>>.",
        mention: "<$speaker$, %cited_in%: ><<$capitals$, $given$|$capitals$>. ><$periodical$$title$|_$title$_>. \
            <_$container$_. $date$<. %volume_begins% $volume$<, %issue% $issue$>>|$report$<$publisher$, >$date$|$date$<. $publisher$>><, §>.",
        own: "_$title$_. %version_begins% $version$, SHA-256 $digest$.< %available_from%: $home$>",
        own_mention: "_$title$_. %version_begins% $version$, SHA-256 $digest$.< %available_from%: $home$>",
    },
    // BibTeX: double braces keep the capitals of a title and the parts of a name as they are. Articles and reports must have
    // an author, or some programs refuse the whole list: without one it is `misc`, sorted by `key`.
    Template {
        entry: "@$kind${$id$,\n  title = {{$title$}},\n\
            <  author = {<$last$, $given$|{$author$}>},\n|  key = {$title$},\n>\
            <$signed$  journal = {$container$},\n|$signed$$report$  institution = {$publisher$},\n\
            |  howpublished = {$house$},\n|><  volume = {$volume$},\n><  number = {$issue$},\n>  year = {$number$},\n\
            <  month = $month$,\n>\
            <  note = {<§<; %reporting% $speaker$><; $inferred$%inferred%>|$inferred$%inferred%>},\n>}",
        mention: "",
        own: "@misc{$key$,\n  title = {{$title$}},\n  key = {$title$},\n  note = {%version_begins% $version$, SHA-256 $digest$},\n<  url = {$home$},\n>}",
        own_mention: "",
    },
    // RIS: lines end as the format says.
    Template {
        entry: "TY  - $kind$\r\nID  - $id$\r\n<AU  - <$last$, $given$|$author$>\r\n>TI  - $title$\r\n\
            <T2  - $container$\r\n|PB  - $publisher$\r\n|><VL  - $volume$\r\n><IS  - $issue$\r\n>PY  - $number$\r\n\
            DA  - $slashes$\r\n\
            <N1  - <§<; %reporting% $speaker$><; $inferred$%inferred%>|$inferred$%inferred%>\r\n>ER  - ",
        mention: "",
        own: "TY  - ELEC\r\nID  - $key$\r\nTI  - $title$\r\nET  - $version$, SHA-256 $digest$\r\n<UR  - $home$\r\n>ER  - ",
        own_mention: "",
    },
    // CSL-JSON: the same values under the names that citation programs know.
    Template {
        entry: "{\"id\": \"$id$\", \"type\": \"$kind$\", \"title\": \"$title$\"\
            <, \"author\": [{<\"family\": \"$last$\", \"given\": \"$given$\"|\"literal\": \"$author$\">}]>\
            <, \"container-title\": \"$container$\"|, \"publisher\": \"$publisher$\"|><, \"volume\": \"$volume$\">\
            <, \"issue\": \"$issue$\">\
            , \"issued\": {\"date-parts\": [[$number$<, $months$><, $days$>]]<$inferred$, \"circa\": true>}\
            <, \"note\": \"§<; %reporting% $speaker$>\">}",
        mention: "",
        own: "{\"id\": \"$key$\", \"type\": \"webpage\", \"title\": \"$title$\", \
            \"version\": \"$version$, SHA-256 $digest$\"<, \"URL\": \"$home$\">}",
        own_mention: "",
    },
];
