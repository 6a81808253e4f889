using System.Linq;
using Hooks.Generator.Declarations;
using Hooks.Generator.Emission;
using Hooks.Generator.Pipeline;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator;

/// <summary>Generates the other declaration of every hook, its export, its trampoline, and the initializer of the library.</summary>
/// <remarks>An invalid hook gets no export; the analyzer, which has the same rules, reports why. If no analyzer runs, the audit of
/// the library finds the missing export (HOOKSDK101, 115 and 116). The generator itself reports only errors with which the
/// compiler runs no analyzers.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class HookGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The declarations, on which alone everything else depends.
        var declaredCode = DeclaredCode.Of(context);

        // The types that hide a namespace from the generated code.
        var hiddenNames = context.CompilationProvider
            .SelectMany(static (compilation, _) => HiddenNames.Read(compilation, namespaces: true))
            .WithTrackingName(TrackingNames.HiddenNames);

        // The types with hooks that no other file can add to.
        var fileLocalTypes = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => FileLocalType.IsOne(node), FileLocalType.Read)
            .Where(static type => type is not null)
            .Select(static (type, _) => type!)
            .WithTrackingName(TrackingNames.FileLocalTypes);

        // The hooks whose declaration the compiler refuses: searched for only if there is one, as places change with every edit.
        var declarationConflicts = declaredCode
            .Select(static (code, cancellation) =>
                code.MethodsWith(static known => known.Intercept, cancellation).Any(method => HookModels.ReadConflict(method, cancellation) is not null))
            .Combine(context.CompilationProvider)
            .SelectMany(static (parts, cancellation) => parts.Left
                ? DeclaredCode.MethodsWith(parts.Right, static known => known.Intercept, cancellation).Select(method => HookModels.ReadConflict(method, cancellation))
                : [])
            .Where(static conflict => conflict is not null)
            .Select(static (conflict, _) => conflict!)
            .WithTrackingName(TrackingNames.DeclarationConflicts);

        // What the code expects of .NET and hook libraries do not include, once for a file.
        var missingApis = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => MissingApi.MayBeOne(node), MissingApi.Read)
            .Where(static api => api is not null)
            .Select(static (api, _) => api!)
            .Collect()
            .SelectMany(static (apis, _) => apis.GroupBy(static api => (api.Place.Path, api.Name)).Select(static group => group.First()))
            .WithTrackingName(TrackingNames.MissingApis);

        // What the code expects of Next and variadic hooks do not have.
        var missingNexts = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => MissingNext.MayBeOne(node), MissingNext.Read)
            .Where(static next => next is not null)
            .Select(static (next, _) => next!)
            .WithTrackingName(TrackingNames.MissingNexts);

        // Every method marked [Intercept], right or wrong, as a model of plain values.
        var hooks = declaredCode
            .SelectMany(static (code, cancellation) =>
                code.MethodsWith(static known => known.Intercept, cancellation).Select(method => HookModels.ReadHook(method, cancellation)))
            .Where(static hook => hook is not null)
            .Select(static (hook, _) => hook!)
            .WithTrackingName(TrackingNames.Hooks);

        // Every method marked [HookInitializer], [HookFinalizer] or [AfterFork] that the library can call.
        var calls = declaredCode
            .SelectMany(static (code, cancellation) =>
                code.MethodsWith(static known => known.Initializer, cancellation).Select(method => HookModels.ReadCall(method, Occasion.Load, cancellation))
                    .Concat(code.MethodsWith(static known => known.Finalizer, cancellation).Select(method => HookModels.ReadCall(method, Occasion.Exit, cancellation)))
                    .Concat(code.MethodsWith(static known => known.AfterFork, cancellation).Select(method => HookModels.ReadCall(method, Occasion.Fork, cancellation))))
            .Where(static call => call is not null)
            .Select(static (call, _) => call!)
            .WithTrackingName(TrackingNames.LibraryCalls);

        // The hooks that break a rule, with their places: read again only if there is one, as places change with every edit.
        var invalidHooks = hooks
            .Where(static hook => hook is InvalidHook)
            .Collect()
            .Combine(context.CompilationProvider)
            .SelectMany(static (parts, cancellation) => parts.Left.IsEmpty
                ? []
                : DeclaredCode.MethodsWith(parts.Right, static known => known.Intercept, cancellation).Select(method => HookModels.ReadHook(method, cancellation)))
            .Where(static hook => hook is InvalidHook)
            .Select(static (hook, _) => hook!)
            .WithTrackingName(TrackingNames.InvalidHooks);

        // The hooks of one type, which share a file.
        var types = hooks
            .Where(static hook => hook is HookMethod)
            .Collect()
            .Combine(invalidHooks.Collect())
            .SelectMany(static (parts, _) => HookModels.GroupByType(parts.Left.AddRange(parts.Right)))
            .WithTrackingName(TrackingNames.HookTypes);

        // What the library does when it is loaded.
        var library = types
            .Where(static type => type.Hooks.Count != 0)
            .Select(static (type, _) => type.Type.FullName)
            .Collect()
            .Combine(calls.Collect())
            .Select(static (parts, _) => HookModels.ReadLibrary(parts.Left, parts.Right))
            .WithTrackingName(TrackingNames.Library);

        context.RegisterSourceOutput(hiddenNames, static (output, name) => output.ReportDiagnostic(name.ToDiagnostic()));

        context.RegisterSourceOutput(fileLocalTypes, static (output, type) => output.ReportDiagnostic(type.ToDiagnostic()));

        context.RegisterSourceOutput(declarationConflicts, static (output, conflict) => output.ReportDiagnostic(conflict.ToDiagnostic()));

        context.RegisterSourceOutput(missingNexts, static (output, next) => output.ReportDiagnostic(next.ToDiagnostic()));

        context.RegisterSourceOutput(missingApis, static (output, api) => output.ReportDiagnostic(api.ToDiagnostic()));

        context.RegisterSourceOutput(types, static (output, type) =>
            output.AddSource(type.HintName, HookTypeEmitter.Emit(type)));

        context.RegisterSourceOutput(library, static (output, model) =>
        {
            if (!model.IsEmpty)
            {
                output.AddSource($"{HookModels.LibraryFileName}.g.cs", LibraryEmitter.Emit(model));
            }
        });
    }
}
