// Keeps a slider and its number in step, and the sum of the weights. Without this script, the room
// takes whichever of the two was moved.
document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.dataset.number) {
    document.getElementById(field.dataset.number).value = field.value;
    field.setAttribute("aria-valuetext", field.value + " points");
  }
  if (field.dataset.slider) {
    const slider = document.getElementById(field.dataset.slider);
    if (slider) {
      slider.value = field.value === "" ? "0" : field.value;
      slider.setAttribute("aria-valuetext", field.value === "" ? "not said" : field.value + " points");
    }
  }
  const sum = document.getElementById("weight-sum");
  if (sum) {
    let total = 0;
    document.querySelectorAll("input[data-slider]").forEach((weight) => {
      if (weight.name.startsWith(sum.dataset.sum) && /^\d+$/.test(weight.value)) {
        total += Number(weight.value);
      }
    });
    sum.textContent = String(total);
  }
});
