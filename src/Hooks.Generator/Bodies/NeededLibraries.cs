using System;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Bodies;

/// <summary>The libraries that the loader loads with the hook library (HooksNeededLibraries).</summary>
internal static class NeededLibraries
{
    private const string Property = "build_property._HooksNeededLibraryNames";

    public static Func<string, bool> Of(AnalyzerOptions options)
    {
        var names = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var value)
            ? value.Split([' ', ';', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            : [];
        return names.Contains;
    }
}
