// What is typed into a form stays in this browser until the service has it: a lost session or line loses nothing.
// A form that is kept says in its field "kept" at which address it stands; passwords, files and hidden fields are not.
"use strict";

(() => {
  const mine = "agendagate:kept:" + document.body.dataset.user + ":";
  function forget(taken) {
    if (taken) {
      localStorage.removeItem(mine + taken);
    }
  }
  forget(document.body.dataset.taken);
  // What comes in place of a form, whatever was typed meanwhile; the body tells of the form before.
  document.addEventListener("htmx:afterSwap", () => forget(document.querySelector("main").dataset.taken));

  // Whoever leaves takes along what was not sent.
  document.querySelectorAll("form[data-leave]").forEach(form => form.addEventListener("submit", () =>
    Object.keys(localStorage).filter(key => key.startsWith(mine)).forEach(key => localStorage.removeItem(key))));

  const unkept = new Set(["hidden", "password", "file", "submit", "button", "fieldset"]);
  const fields = form => [...form.elements].filter(field => field.name && !unkept.has(field.type));
  const typed = form => JSON.stringify(fields(form)
    .filter(field => field.type !== "checkbox" || field.checked)
    .map(field => [field.name, field.value]));

  function fill(form, kept) {
    const values = new Map();
    JSON.parse(kept).forEach(([name, value]) => values.set(name, [...(values.get(name) || []), value]));
    fields(form).forEach(field => {
      const back = values.get(field.name) || [];
      if (field.type === "checkbox") {
        field.checked = back.includes(field.value);
      } else if (back.length > 0) {
        field.value = back[0];
      } else if (field.hidden) {
        // What the text began with, of a text that began with nothing.
        field.disabled = true;
      }
    });
  }

  document.querySelectorAll("input[name=kept]").forEach(mark => {
    const form = mark.form;
    const key = mine + mark.value;
    const asServed = typed(form);
    const kept = localStorage.getItem(key);
    if (kept && kept !== asServed) {
      fill(form, kept);
      const told = document.getElementById("restored");
      told.hidden = typed(form) === asServed;
      document.getElementById("content").prepend(told);
      form.closest("details")?.setAttribute("open", "");
    } else {
      localStorage.removeItem(key);
    }
    const keep = () => localStorage.setItem(key, typed(form));
    form.addEventListener("input", keep);
    form.addEventListener("submit", keep);
    let sent = "";
    form.addEventListener("htmx:beforeRequest", event => event.detail.elt === form && (sent = typed(form)));
    form.addEventListener("htmx:afterRequest", event =>
      event.detail.elt === form && event.detail.successful && sent === typed(form) && localStorage.removeItem(key));
  });
})();
