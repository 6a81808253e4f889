using System;
using System.IO;

namespace Hooks.Generator.Catalogue;

/// <summary>The tables that this assembly carries.</summary>
internal static class Resource
{
    internal static string Read(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
