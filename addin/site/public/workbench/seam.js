// Runs in the pane's frame before Office.js: the page around it makes this window look like Excel's.
window.parent.connectPane(window)
