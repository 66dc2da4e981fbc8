// Whether the page has drawn all it was asked for.
function atRest() {
  return document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "running";
}
