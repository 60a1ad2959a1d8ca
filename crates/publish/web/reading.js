  // Calls `then` when the end of each chapter that counts has been on the screen, in whatever order. The program takes
  // the guide over as it is, so that the elements looked at here are the same before and after it starts.
  function whenRead(script, then) {
    var left = script.dataset.chapters.split(" ").map(function (id) {
      return document.querySelector('[data-chapter="' + id + '"]').lastElementChild;
    });
    var watch = new IntersectionObserver(function (seen) {
      seen.forEach(function (one) {
        if (!one.isIntersecting || left.indexOf(one.target) < 0) return;
        watch.unobserve(one.target);
        left.splice(left.indexOf(one.target), 1);
        if (!left.length) then();
      });
    });
    left.forEach(function (end) { watch.observe(end); });
  }
