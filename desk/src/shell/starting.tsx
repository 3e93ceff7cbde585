/** What stands on the page until its screen has come. */
export function Starting() {
  return (
    <p className="desk-starting" role="status">
      正在打开……
    </p>
  );
}
