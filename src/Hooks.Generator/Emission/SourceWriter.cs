using System.Text;

namespace Hooks.Generator.Emission;

/// <summary>Text with an indentation. Line ends are <c>\n</c> wherever the compiler runs.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    internal void Line(string line = "")
    {
        if (line.Length != 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    internal void Open(string line)
    {
        Line(line);
        Line("{");
        _depth++;
    }

    internal void Close()
    {
        _depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
