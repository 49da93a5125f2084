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
})();
