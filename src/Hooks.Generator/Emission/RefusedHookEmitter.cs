using System;
using Hooks.Generator.Pipeline;

namespace Hooks.Generator.Emission;

/// <summary>Writes what the author's code refers to around a method that can't be a hook. Nothing calls it.</summary>
internal static class RefusedHookEmitter
{
    internal static void EmitOtherHalf(SourceWriter writer, RefusedHook refused)
    {
        if (refused.OtherHalf.Length == 0)
        {
            return;
        }

        writer.Line("// No hook as it is, for the reason that an analyzer gives.");
        if (refused.OtherHalf.EndsWith(";", StringComparison.Ordinal))
        {
            writer.Line(refused.OtherHalf);
        }
        else
        {
            EmitMethod(writer, refused.OtherHalf);
        }

        writer.Line();
    }

    internal static void EmitTrampoline(SourceWriter writer, RefusedHook refused) => EmitMethod(writer, refused.Trampoline);

    /// <remarks>An endless loop is a body that fits every signature: it owes no result and no <c>out</c> parameter.</remarks>
    private static void EmitMethod(SourceWriter writer, string signature)
    {
        writer.Open(signature);
        writer.Open("while (true)");
        writer.Close();
        writer.Close();
    }
}
