using System.Linq;
using Hooks.Generator.Emission;
using Hooks.Generator.Models;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator;

/// <summary>Writes the other half of every hook: its export, its trampoline, and the initializer of the library.</summary>
/// <remarks>It reports nothing. What it can't write a working hook for it leaves out; the analyzer, which goes by the same
/// rules, says why. Where no analyzer runs, a lone half of a partial method does not compile, and what compiles without its
/// export the audit of the library finds (HOOKSDK101).</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class HookGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Every method marked [Intercept], as a model of plain values.
        var hooks = context.SyntaxProvider
            .ForAttributeWithMetadataName(HookAttributes.Intercept, HookModels.IsMethod, HookModels.ReadHook)
            .Where(static hook => hook is not null)
            .Select(static (hook, _) => hook!)
            .WithTrackingName(TrackingNames.Hooks);

        // Every method marked [HookInitializer].
        var initializers = context.SyntaxProvider
            .ForAttributeWithMetadataName(HookAttributes.Initializer, HookModels.IsMethod, HookModels.ReadInitializer)
            .WithTrackingName(TrackingNames.Initializers);

        // The hooks of one type, which share a file.
        var types = hooks
            .Collect()
            .SelectMany(static (all, _) => HookModels.GroupByType(all))
            .WithTrackingName(TrackingNames.HookTypes);

        // What the library does when it is loaded.
        var library = types
            .Select(static (type, _) => type.Type.FullName)
            .Collect()
            .Combine(initializers.Collect())
            .Select(static (parts, _) => HookModels.ReadLibrary(parts.Left, parts.Right))
            .WithTrackingName(TrackingNames.Library);

        context.RegisterSourceOutput(types, static (output, type) =>
            output.AddSource(type.HintName, HookTypeEmitter.Emit(type)));

        context.RegisterSourceOutput(library, static (output, model) =>
        {
            if (!model.IsEmpty)
            {
                output.AddSource("Hooks.Generated.HookLibrary.g.cs", LibraryEmitter.Emit(model));
            }
        });
    }
}
