// Tells what went wrong on the wire, in the page's own words, and shows that a request is under way.
"use strict";

(() => {
  const notice = () => document.getElementById("notice");

  function tell(words) {
    notice().textContent = words;
    notice().classList.toggle("on", words !== "");
  }

  document.addEventListener("htmx:beforeRequest", () => tell(""));
  document.addEventListener("htmx:responseError", event => {
    // A lost session answers with the login page's address.
    tell(document.body.dataset.failed + " (" + event.detail.xhr.status + ")");
  });
  document.addEventListener("htmx:sendError", () => tell(document.body.dataset.unreachable));
  document.addEventListener("htmx:timeout", () => tell(document.body.dataset.unreachable));

  // A form that was sent is not sent twice, and says that it is on its way.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.target === "_blank" || form.dataset.download !== undefined) {
      return;
    }
    document.documentElement.classList.add("busy");
    const pressed = event.submitter;
    setTimeout(() => pressed && (pressed.disabled = true), 0);
  });
  window.addEventListener("pageshow", () => {
    document.documentElement.classList.remove("busy");
    document.querySelectorAll("button:disabled:not([data-off])").forEach(button => (button.disabled = false));
  });

  // A form of one file sends the file itself: parts of a form would be written to disk on the way.
  document.addEventListener("submit", async event => {
    const form = event.target;
    if (form.dataset.fileBody === undefined) {
      return;
    }
    event.preventDefault();
    const file = form.querySelector("input[type=file]").files[0];
    document.documentElement.classList.add("busy");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: {
          "Content-Type": "application/octet-stream",
          "Accept": "text/html",
          "X-CSRF-TOKEN": form.querySelector("input[name=_csrf]").value,
        },
        body: file,
      });
      if (answer.redirected) {
        location.assign(answer.url);
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      document.title = page.title;
      document.getElementById("content").replaceWith(page.getElementById("content"));
      document.getElementById("content").focus();
    } catch (unreachable) {
      tell(document.body.dataset.unreachable);
    }
    document.documentElement.classList.remove("busy");
  }, {capture: true});

  // Printing is the browser's.
  document.addEventListener("click", event => {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });
})();
