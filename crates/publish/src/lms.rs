//! The packages for learning management systems: SCORM 1.2 and cmi5, each one page and the description of it.
//! Not what is told to such a system and when: `crates/publish/web/scorm.js` and `crates/publish/web/cmi5.js` do that in the page.

use crate::script::script;
use address::{Place, Stack};
use core::num::NonZeroU16;
use pack::{ChapterIx, Pack, PathIx, sha256_hex};
use std::io::{Cursor, Write};
use tree::escaped;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult};

const SCORM: &str = include_str!("../web/scorm.js");
const CMI5: &str = include_str!("../web/cmi5.js");

/// The one page in either package.
const PAGE: &str = "index.html";

/// The longest title and version that the schema of IMS Content Packaging 1.1.2 takes, in characters.
const LONGEST: (usize, usize) = (200, 20);

/// Both packages: their paths in the output, and their bytes. `page` gives the whole explainer as one page that ends with
/// the markup it is handed.
///
/// # Errors
/// Where a script cannot be read or a package cannot be written; neither happens with sources that were tested.
pub fn all(pack: &Pack, page: impl Fn(&str) -> String) -> Result<Vec<(String, Vec<u8>)>, String> {
    let package = |name: &str, source: &str, about: (&str, String)| {
        let page = page(&tag(pack, &script(source, &[])?));
        let packed = zipped(&[about, (PAGE, page)]).map_err(|error| format!("cannot write lms/{name}: {error}"))?;
        Ok((format!("lms/{name}"), packed))
    };
    let packages = [
        package("scorm12.zip", SCORM, ("imsmanifest.xml", manifest(pack))),
        package("cmi5.zip", CMI5, ("cmi5.xml", course(pack))),
    ];
    packages.into_iter().collect()
}

/// A script with the chapters that count, which are those of the shortest path or all of them where there is none, and the
/// address where the lesson begins.
fn tag(pack: &Pack, script: &str) -> String {
    let shortest = PathIx::all(pack).min_by_key(|path| pack[*path].chapters.len());
    let chapters = shortest.map_or_else(|| ChapterIx::all(pack).collect(), |path| pack[path].chapters.clone());
    let ids: Vec<&str> = chapters.iter().map(|at| pack[*at].id.as_str()).collect();
    let stack = shortest.map_or(Stack::Summary, Stack::Path);
    let begin = address::write(pack, &Place::Step(stack, NonZeroU16::MIN).into());
    format!(
        "<script data-chapters=\"{}\" data-begin=\"{}\">{script}</script>\n",
        escaped(&ids.join(" ")),
        escaped(&begin)
    )
}

/// `imsmanifest.xml`: one SCO. The schema files of IMS and ADL are not beside it, because they come without a licence to
/// hand them on; so it names no place for them, either.
fn manifest(pack: &Pack) -> String {
    let edition = &pack.edition;
    let title = escaped(&first(&edition.title, LONGEST.0));
    // An identifier must not begin with a digit.
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="explainer-{}" version="{}" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>{title}</title>
      <item identifier="item" identifierref="page">
        <title>{title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="{PAGE}">
      <file href="{PAGE}"/>
    </resource>
  </resources>
</manifest>
"#,
        escaped(&edition.id),
        escaped(&first(&edition.version, LONGEST.1)),
    )
}

/// `cmi5.xml`: a course of one assignable unit.
fn course(pack: &Pack) -> String {
    let edition = &pack.edition;
    let text =
        |words: &str| format!("<langstring lang=\"{}\">{}</langstring>", escaped(&edition.language), escaped(words));
    let about = format!(
        "<title>{}</title>\n    <description>{}</description>",
        text(&edition.title),
        text(&edition.description)
    );
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="{}">
    {about}
  </course>
  <au id="{}" moveOn="Completed" launchMethod="AnyWindow">
    {about}
    <url>{PAGE}</url>
  </au>
</courseStructure>
"#,
        name(pack, "course"),
        name(pack, "unit"),
    )
}

/// A worldwide name that is the same in every version of this explainer: a UUID made from its address, or its id where it
/// has none (RFC 9562, version 8).
fn name(pack: &Pack, part: &str) -> String {
    let edition = &pack.edition;
    let hex = sha256_hex(format!("{} {part}", edition.home.as_ref().unwrap_or(&edition.id)).as_bytes());
    format!("urn:uuid:{}-{}-8{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}

fn first(text: &str, characters: usize) -> String {
    text.chars().take(characters).collect()
}

/// The files as a ZIP archive that is the same for the same files: no clock, no names of users.
fn zipped(files: &[(&str, String)]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    for (name, text) in files {
        zip.start_file(*name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use std::io::Read;
    use std::path::Path;

    /// The second explainer, with what XML must escape in its words.
    fn awkward() -> Pack {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/mini/seeds");
        let mut pack = author::build(&seeds).unwrap().pack;
        pack.edition.title = format!("Salt & <\"pepper\"> {}", "long ".repeat(60));
        pack.edition.description = "One & \"two\" < three".into();
        pack
    }

    fn packages(pack: &Pack) -> Vec<(String, Vec<u8>)> {
        all(pack, |last| format!("<p>page</p>{last}")).unwrap()
    }

    /// Name and text of each file in an archive.
    fn unpacked(bytes: &[u8]) -> Vec<(String, String)> {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let read = |at| {
            let mut file = zip.by_index(at).unwrap();
            assert_eq!(file.compression(), CompressionMethod::Deflated);
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        };
        (0..2).map(read).collect()
    }

    #[test]
    fn each_package_is_a_page_and_its_description_and_the_same_every_time() {
        let pack = awkward();
        let packed = packages(&pack);
        assert_eq!(packed, packages(&pack));
        let names = |at: usize| unpacked(&packed[at].1).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(
            packed.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
            ["lms/scorm12.zip", "lms/cmi5.zip"]
        );
        assert_eq!(names(0), ["imsmanifest.xml", "index.html"]);
        assert_eq!(names(1), ["cmi5.xml", "index.html"]);
    }

    #[test]
    fn the_page_ends_with_one_script_that_knows_the_short_path() {
        for (name, bytes) in packages(&awkward()) {
            let page = unpacked(&bytes).remove(1).1;
            let script = page
                .strip_prefix("<p>page</p><script data-chapters=\"what-next\" data-begin=\"path=short&amp;step=1\">")
                .unwrap();
            let script = script.strip_suffix("</script>\n").unwrap();
            assert!(!script.contains("</") && !script.contains("READING"), "{name}: {script}");
            assert!(script.contains("IntersectionObserver"), "{name}: {script}");
        }
    }

    #[test]
    fn words_are_escaped_and_kept_within_the_schema() {
        let text = manifest(&awkward());
        let read = roxmltree::Document::parse(&text).unwrap();
        let titles: Vec<_> = read.descendants().filter(|node| node.has_tag_name("title")).collect();
        assert_eq!(titles.len(), 2);
        let title = titles[0].text().unwrap();
        assert!(title.starts_with("Salt & <\"pepper\"> long") && title.chars().count() == 200, "{title}");

        let text = course(&awkward());
        let read = roxmltree::Document::parse(&text).unwrap();
        let about: Vec<_> = read.descendants().filter(|node| node.has_tag_name("description")).collect();
        assert_eq!(about[0].first_element_child().unwrap().text(), Some("One & \"two\" < three"));
    }

    #[test]
    fn a_course_keeps_its_name_over_versions_and_has_another_than_its_unit() {
        let (old, mut new) = (awkward(), awkward());
        new.edition.version = "9.9.9".into();
        new.edition.title = "Another title".into();
        assert_eq!(name(&old, "course"), name(&new, "course"));
        assert_ne!(name(&old, "course"), name(&old, "unit"));
        let uuid = name(&old, "course");
        assert_eq!(uuid.len(), "urn:uuid:".len() + 36, "{uuid}");
        assert_eq!((&uuid[23..24], &uuid[28..29]), ("8", "8"), "{uuid}");
    }
}
