namespace Documentation.Tests.Pages;

/// <summary>A block of code on a page.</summary>
/// <param name="Language">What stands behind the fence: <c>sh</c>, <c>console</c>, <c>csharp</c>.</param>
/// <param name="Text">The code; every line with its end.</param>
/// <param name="File">The file that the page says it is: the paragraph above ends in <c>`file`:</c>. Null if it
/// doesn't.</param>
/// <param name="Line">The line of the fence, from 1.</param>
internal sealed record CodeBlock(string Language, string Text, string? File, int Line);
