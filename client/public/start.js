// Before the first paint: the theme and the language that were chosen on this device.
(function () {
  try {
    var theme = localStorage.getItem('verbeterbord-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    var language = localStorage.getItem('verbeterbord-language');
    if (language === 'en') document.documentElement.lang = 'en';
  } catch (error) {
    // storage may be switched off; the system's choice holds
  }
  // at the address of a board: its files at once (see client/tools/early-files.ts)
  var files = document.currentScript.dataset.board;
  if (files && location.pathname.indexOf('/bord/') === 0)
    files.split(' ').forEach(function (file) {
      var link = document.createElement('link');
      var style = file.endsWith('.css');
      link.rel = style ? 'preload' : 'modulepreload';
      if (style) link.as = 'style';
      link.crossOrigin = '';
      link.href = file;
      document.head.append(link);
    });
})();
