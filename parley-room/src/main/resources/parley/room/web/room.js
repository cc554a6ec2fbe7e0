// Tells the page that something has changed which this seat may read. The stream says no more than
// that; what has changed is asked for again, through the same door as ever.
const news = document.getElementById("news");
if (news && window.EventSource) {
  const live = new EventSource("/live");
  live.addEventListener("changed", () => {
    // Parts of a page that can be drawn anew without losing what somebody types listen to this.
    document.body.dispatchEvent(new CustomEvent("changed"));
    news.hidden = false;
  });
}
