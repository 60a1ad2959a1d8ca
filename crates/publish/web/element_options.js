// An element's options: attributes and what a script gave, and what counts of them. Not a script of its own: it stands inside the
// element's, which has them from the build (`made.options`) and says in which order they are used.

var OPTIONS = Object.fromEntries(made.options); // By their names: what each may be, what counts without it, and both in words.
var MOST = 60; // Characters of a wrong name or value that are said again.
var has = Object.prototype.hasOwnProperty;

// Names of attributes that any element may have, in small letters.
var usual = { class: 1, is: 1, role: 1, exportparts: 1, itemid: 1, itemprop: 1, itemref: 1, itemscope: 1, itemtype: 1 };
for (var name in HTMLElement.prototype) usual[name.toLowerCase()] = 1;

// What counts of the attributes of `element` and of `told`, a script's word, which is the later one. `warn` hears of the rest.
function counted(element, told, warn) {
  var given = {}, counts = {};
  for (var attribute of element.attributes) {
    var name = attribute.name;
    if (has.call(OPTIONS, name) || /^[a-z]+$/.test(name) && !usual[name]) given[name] = attribute.value;
  }
  for (var key of Object.keys(told)) if (told[key] != null) given[key] = told[key];
  for (var one of Object.keys(given)) {
    if (!has.call(OPTIONS, one)) {
      warn("there is no option " + one.slice(0, MOST) + ": the options are " + Object.keys(OPTIONS).join(", "));
    }
  }
  for (var option of Object.keys(OPTIONS)) counts[option] = valued(option, given[option], warn);
  return counts;
}

// The option as it counts; a wrong value is named, with what it may be and what is used instead.
function valued(name, value, warn) {
  var option = OPTIONS[name];
  var usual = option.bounds ? Number(option.usual) || "" : option.usual;
  var text = /^(string|number|boolean)$/.test(typeof value) ? String(value).trim() : null;
  if (value == null || text === "") return usual;
  var may = text !== null && new RegExp("^(" + option.pattern + ")$").test(text);
  var number = may && option.bounds && /^\d/.test(text) ? Number(text) : null;
  if (may && number === null) return text.replace(/^#/, "");
  if (may && number >= option.bounds[0] && number <= option.bounds[1]) return number;
  warn(passedOver(name, text));
  return usual;
}

// `text` is what was given of the option, or null where it was no text.
function passedOver(name, text) {
  var said = text === null ? name + " is passed over, being neither text nor a number" : name + "=" + text.slice(0, MOST) + " is passed over";
  return said + ": it may be " + OPTIONS[name].may + "; " + OPTIONS[name].otherwise + " is used";
}
