// The editor of rule files: problems as they are typed, completion over the facts; and conditions in colour.
"use strict";

(() => {
  CodeMirror.defineSimpleMode("drl", {
    start: [
      { regex: /\/\/.*/, token: "comment" },
      { regex: /\/\*/, token: "comment", next: "comment" },
      { regex: /"(?:[^\\"]|\\.)*"?/, token: "string" },
      { regex: /@[A-Za-z_]+/, token: "meta" },
      { regex: /\$[A-Za-z0-9_\u4e00-\u9fff]+/, token: "variable-2" },
      { regex: /(?:package|rule|when|then|end|not|exists|forall|accumulate|in|contains|memberOf|report|date-effective|date-expires|enabled)\b/, token: "keyword" },
      { regex: /(?:true|false|null)\b/, token: "atom" },
      { regex: /[A-Z][A-Za-z]*\b/, token: "type" },
      { regex: /[0-9]+(?:\.[0-9]+)?/, token: "number" },
      { regex: /[A-Za-z_]+/, token: null },
    ],
    comment: [
      { regex: /.*?\*\//, token: "comment", next: "start" },
      { regex: /.*/, token: "comment" },
    ],
  });

  document.querySelectorAll("pre[data-drl]").forEach(part => {
    CodeMirror.runMode(part.textContent, "drl", part);
  });

  const form = document.getElementById("editor");
  if (!form) {
    return;
  }

  const area = document.getElementById("text");
  const file = form.elements.file.value;
  const editor = CodeMirror.fromTextArea(area, {
    mode: file.endsWith(".drl") ? "drl" : "yaml",
    lineNumbers: true,
    lineWrapping: true,
    viewportMargin: Infinity,
    indentUnit: 4,
    screenReaderLabel: form.dataset.label,
    extraKeys: {
      "Ctrl-Space": "autocomplete",
      Tab: false,
      "Shift-Tab": false,
    },
    hintOptions: { hint: complete, completeSingle: false },
  });
  editor.setCursor(Number(form.dataset.line) - 1, 0);
  editor.focus();
  document.querySelector("label[for=text]").addEventListener("click", () => editor.focus());

  // Completion: after `Fact(` its fields, after `$variable.` the fields of what it is bound to, otherwise facts.
  let words = {};
  fetch(form.dataset.words).then(answer => answer.ok ? answer.json() : {}).then(known => { words = known; });

  function boundTo(variable) {
    const binding = new RegExp("\\" + variable + "\\s*:\\s*([A-Z][A-Za-z]*)\\s*\\(");
    const found = binding.exec(editor.getValue());
    return found && found[1];
  }

  function complete(cm) {
    const cursor = cm.getCursor();
    const before = cm.getRange({ line: Math.max(0, cursor.line - 10), ch: 0 }, cursor);
    const part = /(\$[A-Za-z0-9_\u4e00-\u9fff]+)\.([A-Za-z]*)$/.exec(before);
    const start = /[A-Za-z]*$/.exec(before)[0];
    const open = before.lastIndexOf("(") > before.lastIndexOf(")") && /([A-Z][A-Za-z]*)\s*\([^()]*$/.exec(before);
    const fact = part ? boundTo(part[1]) : open && open[1];
    const choices = fact && words[fact]
      ? words[fact].map(field => ({ text: field.name, told: field.kind + " · " + field.words }))
      : Object.keys(words).map(name => ({ text: name + "( itemNo == $item.itemNo", displayText: name, told: "" }));
    return {
      from: { line: cursor.line, ch: cursor.ch - start.length },
      to: cursor,
      list: choices
        .filter(choice => choice.text.toLowerCase().startsWith(start.toLowerCase()))
        .map(choice => ({
          text: choice.text,
          render: element => {
            element.append(choice.displayText || choice.text);
            const told = document.createElement("span");
            told.className = "quiet";
            told.textContent = choice.told;
            element.append(told);
          },
        })),
    };
  }

  const checked = document.getElementById("checked");
  const list = document.getElementById("problems");
  let marks = [];
  let asked = 0;
  let waiting;

  function show(problems) {
    marks.forEach(mark => mark.clear());
    marks = [];
    list.replaceChildren();
    checked.textContent = problems.length === 0 ? form.dataset.clean : form.dataset.found + problems.length;
    problems.forEach(problem => {
      const item = document.createElement("li");
      const place = document.createElement(problem.file === file ? "button" : "code");
      place.textContent = problem.file + ":" + problem.line + ":" + problem.column;
      if (problem.file === file) {
        place.type = "button";
        place.className = "link";
        place.addEventListener("click", () => {
          editor.setCursor(problem.line - 1, problem.column - 1);
          editor.focus();
        });
        const rest = (editor.getLine(problem.line - 1) || "").slice(problem.column - 1);
        const length = /^(?:"[^"]*"?|[$@]?[A-Za-z0-9_.\u4e00-\u9fff-]+|.)?/.exec(rest)[0].length || 1;
        marks.push(editor.markText(
          { line: problem.line - 1, ch: problem.column - 1 },
          { line: problem.line - 1, ch: problem.column - 1 + length },
          { className: problem.severity === "ERROR" ? "wrong" : "doubtful", title: problem.words }));
      }
      item.append(place, " ", problem.words);
      list.append(item);
    });
  }

  async function check() {
    const turn = ++asked;
    checked.textContent = form.dataset.checking;
    const body = new URLSearchParams({ file, text: editor.getValue(), _csrf: form.elements._csrf.value });
    try {
      const answer = await fetch(form.dataset.check, { method: "POST", body, headers: { Accept: "application/json" } });
      const problems = answer.ok ? await answer.json() : null;
      if (turn === asked) {
        problems === null ? (checked.textContent = form.dataset.uncheckable) : show(problems);
      }
    } catch (unreachable) {
      if (turn === asked) {
        checked.textContent = form.dataset.uncheckable;
      }
    }
  }

  editor.on("change", () => {
    editor.save();
    area.dispatchEvent(new Event("input", { bubbles: true }));
    clearTimeout(waiting);
    waiting = setTimeout(check, 400);
  });
  check();
})();
