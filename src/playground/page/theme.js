// Before anything is drawn, so that nobody who chose the dark sees a flash of light.
try {
  const chosen = localStorage.getItem('theme');
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {
  // Without storage the system's choice stands.
}
