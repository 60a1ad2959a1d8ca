  // The lesson begins with the steps of its chapters, where its address names no other place.
  function begin(script) {
    if (location.hash.length < 2) history.replaceState(null, "", "#" + script.dataset.begin);
  }

  // Calls `then` when the end of each chapter that counts has been shown, in whatever order: its last step, or the last of it
  // on the page. The program takes the guide over as it is, so that the elements looked at here are the same before and after
  // it starts.
  function whenRead(script, then) {
    var left = script.dataset.chapters.split(" ");
    function read(chapter) {
      if (left.indexOf(chapter) < 0) return;
      left.splice(left.indexOf(chapter), 1);
      if (!left.length) then();
    }
    var watch = new IntersectionObserver(function (seen) {
      seen.forEach(function (one) {
        if (one.isIntersecting) read(one.target.parentElement.dataset.chapter);
      });
    });
    left.forEach(function (id) { watch.observe(document.querySelector('[data-chapter="' + id + '"]').lastElementChild); });
    self[document.querySelector("script[data-name]").dataset.name].on("drawn", function () {
      var step = document.querySelector("[data-step]");
      if (step && document.querySelector(".segments > .here:last-child")) read(step.dataset.step.replace(/-\d+$/, ""));
    });
  }
