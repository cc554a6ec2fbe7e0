// Tells the page that something has changed which this seat may read. The stream says no more than
// that; what has changed is asked for again, through the same door as ever.
const news = document.getElementById("news");
const trouble = document.getElementById("trouble");
const PAUSE_MILLISECONDS = 30_000;
let live = null;

// A page that nobody looks at gives its line back: a browser has but six of them for a room. When it
// is looked at again, the room compares how far it had seen.
function listen() {
  if (document.hidden) {
    live?.close();
    live = null;
  } else if (!live) {
    live = new EventSource(news.dataset.live);
    live.addEventListener("changed", () => {
      // Parts of a page that can be drawn anew without losing what somebody types listen to this.
      document.body.dispatchEvent(new CustomEvent("changed"));
      news.hidden = false;
    });
    live.addEventListener("error", () => {
      // After a lost line the browser comes back by itself; after a refusal it does not.
      if (live?.readyState === EventSource.CLOSED) {
        live = null;
        setTimeout(listen, PAUSE_MILLISECONDS);
      }
    });
  }
}

if (news) {
  document.addEventListener("visibilitychange", listen);
  listen();
}

if (trouble) {
  const say = () => {
    trouble.hidden = false;
  };
  document.body.addEventListener("htmx:sendError", say);
  document.body.addEventListener("htmx:responseError", (event) => {
    // What is wrong with a field the page says itself.
    if (![400, 409, 422].includes(event.detail.xhr.status)) {
      say();
    }
  });
}
