using System.Text.Json;
using System.Text.Json.Nodes;
using Hooks.Libc;

namespace TemplateWriter;

/// <summary>What template.json says of the functions that no hook can be written for.</summary>
internal static class UninterceptableReasons
{
    /// <summary>A symbol for each reason: whether the function is one that it is true of.</summary>
    public static string Symbols => string.Join('\n', UninterceptableFunctions.Reasons.Select(static reason =>
        $"    {JsonSerializer.Serialize(Condition(reason))}: {Symbol(reason).ToJsonString()},"));

    /// <summary>An action for each reason, which says it. There is no action of this id: dotnet new shows the text and fails.</summary>
    public static string Actions =>
        string.Join('\n', UninterceptableFunctions.Reasons.Select(static reason => $"    {Action(reason).ToJsonString()},"));

    /// <summary>What is added to a condition: that none of them is true.</summary>
    public static string None =>
        string.Concat(UninterceptableFunctions.Reasons.Select(static reason => $" && !{Condition(reason)}"));

    private static string Condition(Reason reason) =>
        $"isUninterceptableFor{reason.Name.Replace("-", string.Empty, StringComparison.Ordinal)}";

    private static JsonObject Symbol(Reason reason) => new()
    {
        ["type"] = "generated",
        ["generator"] = "regexMatch",
        ["datatype"] = "bool",
        ["parameters"] = new JsonObject { ["source"] = "function", ["pattern"] = $"^({string.Join('|', reason.Symbols)})$" },
    };

    private static JsonObject Action(Reason reason) => new()
    {
        ["condition"] = $"({Condition(reason)})",
        ["description"] = $"The function named by --function can't be intercepted: {reason.Text}. Nothing was written.",
        ["manualInstructions"] = new JsonArray(new JsonObject
        {
            ["text"] = $"No hook can be written for {string.Join(", ", reason.Symbols)} (HOOK064).",
        }),
        ["actionId"] = "4B5F6E2C-0C8D-4E0B-9C9E-3D1F0A7B5E61",
        ["continueOnError"] = false,
    };
}
