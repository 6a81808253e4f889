using System;
using Hooks.Generator.Pipeline;

namespace Hooks.Generator.Emission;

/// <summary>Writes what the author's code refers to around a method that can't be a hook. Nothing calls it.</summary>
internal static class InvalidHookEmitter
{
    public static void EmitOtherHalf(SourceWriter writer, InvalidHook invalid)
    {
        if (invalid.OtherHalf.Length == 0)
        {
            return;
        }

        writer.Line("// No hook as it is, for the reason that an analyzer or the compiler gives.");
        var lines = invalid.OtherHalf.Split('\n');
        foreach (var line in lines)
        {
            writer.Line(line);
        }

        if (!invalid.OtherHalf.EndsWith(";", StringComparison.Ordinal))
        {
            EmitBody(writer);
        }

        if (lines.Length != 1)
        {
            writer.Line("#line default");
        }

        writer.Line();
    }

    public static void EmitTrampoline(SourceWriter writer, InvalidHook invalid)
    {
        writer.Line(invalid.Trampoline);
        EmitBody(writer);
    }

    /// <remarks>An endless loop is a body that fits every signature: it owes no result and no <c>out</c> parameter.</remarks>
    private static void EmitBody(SourceWriter writer)
    {
        writer.Open();
        writer.Open("while (true)");
        writer.Close();
        writer.Close();
    }
}
