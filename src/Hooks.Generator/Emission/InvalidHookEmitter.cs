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

        writer.Line("// No hook as it is, for the reason that an analyzer gives.");
        if (invalid.OtherHalf.EndsWith(";", StringComparison.Ordinal))
        {
            writer.Line(invalid.OtherHalf);
        }
        else
        {
            EmitMethod(writer, invalid.OtherHalf);
        }

        writer.Line();
    }

    public static void EmitTrampoline(SourceWriter writer, InvalidHook invalid) => EmitMethod(writer, invalid.Trampoline);

    /// <remarks>An endless loop is a body that fits every signature: it owes no result and no <c>out</c> parameter.</remarks>
    private static void EmitMethod(SourceWriter writer, string signature)
    {
        writer.Open(signature);
        writer.Open("while (true)");
        writer.Close();
        writer.Close();
    }
}
