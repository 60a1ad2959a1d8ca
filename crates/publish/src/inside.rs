//! The style of the page as the style of an element: its outermost part stands for the root, and its width for the window's.
//! Not what only elements have, which is `style/element.css`.

use crate::css::Sheet;
use lightningcss::media_query::{
    MediaCondition, MediaFeature, MediaFeatureId, MediaFeatureName, MediaList, MediaType, QueryFeature,
};
use lightningcss::rules::container::{ContainerCondition, ContainerRule, ContainerSizeFeature, ContainerSizeFeatureId};
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::{Component, Selector};
use lightningcss::values::length::LengthValue;
use lightningcss::visit_types;
use lightningcss::visitor::{Visit, VisitTypes, Visitor};
use std::convert::Infallible;

/// The class of the outermost part.
const ROOT: &str = "page";

/// Changes the style sheet. What asks for something of the reader's, such as paper or a colour scheme, stays as it is.
pub fn inside(mut sheet: Sheet<'_>) -> Sheet<'_> {
    let Ok(()) = sheet.visit(&mut Inside);
    sheet
}

struct Inside;

impl<'i> Visitor<'i> for Inside {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(RULES | SELECTORS | LENGTHS)
    }

    fn visit_rule(&mut self, rule: &mut CssRule<'i>) -> Result<(), Infallible> {
        if let CssRule::Media(media) = rule
            && let Some(condition) = of_width(&media.query)
        {
            let rules = std::mem::replace(&mut media.rules, CssRuleList(Vec::new()));
            *rule = CssRule::Container(ContainerRule { name: None, condition: Some(condition), rules, loc: media.loc });
        }
        rule.visit_children(self)
    }

    fn visit_selector(&mut self, selector: &mut Selector<'i>) -> Result<(), Infallible> {
        rename_root(selector);
        Ok(())
    }

    fn visit_length(&mut self, length: &mut LengthValue) -> Result<(), Infallible> {
        if let LengthValue::Vw(share) = *length {
            *length = LengthValue::Cqi(share);
        }
        Ok(())
    }
}

/// The class in place of the root, also inside `:is()` and its like.
fn rename_root(selector: &mut Selector) {
    for component in selector.iter_mut_raw_match_order() {
        match component {
            Component::Root => *component = Component::Class(ROOT.into()),
            Component::LocalName(name) if name.name.as_ref() == "html" => {
                *component = Component::Class(ROOT.into());
            }
            Component::Is(all) | Component::Where(all) | Component::Has(all) | Component::Negation(all) => {
                all.iter_mut().for_each(rename_root);
            }
            _ => {}
        }
    }
}

/// The query as one for the width of the container, where it asks for the width of the window and nothing else.
fn of_width<'i>(list: &MediaList<'i>) -> Option<ContainerCondition<'i>> {
    match list.media_queries.as_slice() {
        [query] if query.qualifier.is_none() && query.media_type == MediaType::All => {
            condition(query.condition.as_ref()?)
        }
        _ => None,
    }
}

fn condition<'i>(media: &MediaCondition<'i>) -> Option<ContainerCondition<'i>> {
    match media {
        MediaCondition::Feature(one) => Some(ContainerCondition::Feature(feature(one)?)),
        MediaCondition::Not(one) => Some(ContainerCondition::Not(Box::new(condition(one)?))),
        MediaCondition::Operation { operator, conditions } => {
            let conditions = conditions.iter().map(condition).collect::<Option<_>>()?;
            Some(ContainerCondition::Operation { operator: *operator, conditions })
        }
        MediaCondition::Unknown(_) => None,
    }
}

fn feature<'i>(media: &MediaFeature<'i>) -> Option<ContainerSizeFeature<'i>> {
    let name = MediaFeatureName::Standard(ContainerSizeFeatureId::Width);
    match media.clone() {
        QueryFeature::Range { name: MediaFeatureName::Standard(MediaFeatureId::Width), operator, value } => {
            Some(QueryFeature::Range { name, operator, value })
        }
        QueryFeature::Interval {
            name: MediaFeatureName::Standard(MediaFeatureId::Width),
            start,
            start_operator,
            end,
            end_operator,
        } => Some(QueryFeature::Interval { name, start, start_operator, end, end_operator }),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use crate::css::{minified, read};

    #[track_caller]
    fn check(written: &'static str, expected: &str) {
        assert_eq!(minified(inside(read(&[("test.css", written)]).unwrap())).unwrap(), expected);
    }

    #[test]
    fn the_outermost_part_stands_for_the_root() {
        check(":root { margin: 0; }", ".page{margin:0}");
        check(
            "html[data-mode=\"single\"]:not([data-x]) b { margin: 0; }",
            ".page[data-mode=single]:not([data-x]) b{margin:0}",
        );
        check("body:has(html) { margin: 0; }", "body:has(.page){margin:0}");
    }

    #[test]
    fn the_width_of_the_element_stands_for_that_of_the_window() {
        check("@media (min-width: 9px) { a { margin: 0; } }", "@container (min-width:9px){a{margin:0}}");
        check("a { margin: clamp(1px, 4vw, 9px); }", "a{margin:clamp(1px,4cqi,9px)}");
    }

    #[test]
    fn what_is_the_readers_stays() {
        check("@media print { a { margin: 0; } }", "@media print{a{margin:0}}");
        check("@media (prefers-contrast: more) { a { margin: 0; } }", "@media (prefers-contrast:more){a{margin:0}}");
    }
}
