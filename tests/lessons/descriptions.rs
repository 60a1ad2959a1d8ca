//! What stands in the packages beside the page, held against the standards' schemas.
//! Not the words in them, which come from the seeds.

use std::io::Write;
use std::process::{Command, Stdio};

use lab::Trouble;
use roxmltree::{Document, Node};

use super::npm;

const CMI5: &str = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

fn parsed(xml: &str) -> Result<Document<'_>, Trouble> {
    Document::parse(xml).map_err(|error| Trouble::new(format!("no XML: {error}")))
}

fn named<'a>(document: &'a Document, name: &str) -> Result<Node<'a, 'a>, Trouble> {
    let found = document.descendants().find(|node| node.has_tag_name(name));
    found.ok_or_else(|| Trouble::new(format!("there is no <{name}>")))
}

fn attribute<'a>(node: Node<'a, 'a>, name: &str) -> Result<&'a str, Trouble> {
    node.attribute(name).ok_or_else(|| Trouble::new(format!("{:?} has no {name}", node.tag_name())))
}

/// The file that a system opens: from the default organization through its item to the resource (SCORM 1.2 Content
/// Aggregation Model).
pub fn launched(manifest: &str) -> Result<String, Trouble> {
    let document = parsed(manifest)?;
    let chosen = attribute(named(&document, "organizations")?, "default")?;
    let by_id = |id: &str| {
        let found = document.descendants().find(|node| node.attribute("identifier") == Some(id));
        found.ok_or_else(|| Trouble::new(format!("nothing is identified as {id}")))
    };
    let item = by_id(chosen)?.children().find(|node| node.has_tag_name("item"));
    let item = item.ok_or_else(|| Trouble::new("the organization has no item"))?;
    let resource = by_id(attribute(item, "identifierref")?)?;
    let kind = resource.attribute(("http://www.adlnet.org/xsd/adlcp_rootv1p2", "scormtype"));
    if kind != Some("sco") {
        return Err(Trouble::new(format!("the resource is {kind:?}, and only a sco is given the run-time")));
    }
    Ok(attribute(resource, "href")?.to_owned())
}

/// Whether the schemas of SCORM 1.2 take the manifest; what they refuse.
fn refused(manifest: &str) -> Result<Option<String>, Trouble> {
    let script = lab::workspace().join("tests/lessons/validate.js");
    let mut node = Command::new("node");
    node.arg(script).arg(npm()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node =
        node.spawn().map_err(|error| Trouble::new(format!("node does not start ({error}): install Node.js")))?;
    node.stdin.take().ok_or_else(|| Trouble::new("node takes no input"))?.write_all(manifest.as_bytes())?;
    let output = node.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    match (output.status.success(), said.is_empty()) {
        (true, true) => Ok(None),
        (false, false) => Ok(Some(said)),
        _ => Err(Trouble::new("the validator did not run: `cargo xtask setup` installs it and the schemas")),
    }
}

/// The manifest passes, and one with mistakes does not.
pub fn manifest_is_valid(manifest: &str) -> Result<(), Trouble> {
    if let Some(said) = refused(manifest)? {
        return Err(Trouble::new(said));
    }
    let mistakes = [("=\"sco\"", "=\"test\""), ("identifier=\"page\"", ""), ("<file href=\"index.html\"/>", "<file/>")];
    for (right, wrong) in mistakes {
        if !manifest.contains(right) || refused(&manifest.replacen(right, wrong, 1))?.is_none() {
            return Err(Trouble::new(format!("the schemas take {wrong} for {right}")));
        }
    }
    Ok(())
}

/// `cmi5.xml` has what sections 13.1 and 13.2 of the cmi5 specification ask of a course of one unit. Its schema file is in
/// no package registry; this is written from the specification.
pub fn course_is_as_specified(xml: &str) -> Result<(), Trouble> {
    let document = parsed(xml)?;
    let root = document.root_element();
    let wrong = |what: &str| Err(Trouble::new(format!("{what}:\n{xml}")));
    let names = |node: Node| {
        node.children().filter(Node::is_element).map(|node| node.tag_name().name().to_owned()).collect::<Vec<_>>()
    };
    if document.descendants().any(|node| node.is_element() && node.tag_name().namespace() != Some(CMI5)) {
        return wrong("an element stands outside the namespace");
    }
    let (course, unit) = (named(&document, "course")?, named(&document, "au")?);
    if !root.has_tag_name("courseStructure") || names(root) != ["course", "au"] {
        return wrong("the root is not a course and a unit");
    }
    if names(course) != ["title", "description"] || names(unit) != ["title", "description", "url"] {
        return wrong("parts are missing or out of order");
    }
    let ids = [attribute(course, "id")?, attribute(unit, "id")?];
    if ids[0] == ids[1] || ids.iter().any(|id| !id.starts_with("urn:uuid:") || id.contains(char::is_whitespace)) {
        return wrong("course and unit do not have an IRI each");
    }
    if (unit.attribute("moveOn"), unit.attribute("launchMethod"), unit.attributes().len())
        != (Some("Completed"), Some("AnyWindow"), 3)
    {
        return wrong("the unit is not about completion alone");
    }
    for text in document.descendants().filter(|node| node.has_tag_name("title") || node.has_tag_name("description")) {
        let string = text.first_element_child();
        if names(text) != ["langstring"] || string.and_then(|string| string.attribute("lang")).is_none_or(str::is_empty)
        {
            return wrong("a text has no language");
        }
    }
    if named(&document, "url")?.text() != Some("index.html") {
        return wrong("the unit does not lead to the page");
    }
    Ok(())
}
