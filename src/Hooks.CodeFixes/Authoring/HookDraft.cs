using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Hooks.Generator.Signatures;
using Hooks.Libc;

namespace Hooks.CodeFixes.Authoring;

/// <summary>A first version of a hook: libc's signature, all aliases of the function, and a call of the next
/// definition.</summary>
/// <param name="Names">The names of the methods.</param>
/// <param name="Methods">The hooks, one for each signature and C standard of the function's aliases.</param>
/// <param name="Structures">The structures that their signatures need.</param>
/// <param name="IsUnsafe">Whether they need an unsafe context.</param>
internal sealed record HookDraft(
    ImmutableArray<string> Names, ImmutableArray<string> Methods, ImmutableArray<string> Structures, bool IsUnsafe)
{
    /// <summary>The draft for a function; null if no hook of it can be written (<see cref="HookTemplate.Find"/>).</summary>
    /// <param name="symbol">The function.</param>
    /// <param name="takenNames">The names that are in use in the type around it.</param>
    /// <param name="interceptedSymbols">The symbols that other hooks of the assembly intercept.</param>
    public static HookDraft? Of(
        string symbol, IReadOnlyCollection<string>? takenNames = null, IReadOnlyCollection<string>? interceptedSymbols = null)
    {
        if (HookTemplate.Find(symbol) is not { } template)
        {
            return null;
        }

        var aliases = SymbolAliases.Of(symbol).Where(alias => alias != symbol && interceptedSymbols?.Contains(alias) != true).ToArray();
        var templates = aliases.Select(HookTemplate.Find).OfType<HookTemplate>().Prepend(template).ToArray();
        return Of(templates, takenNames ?? [], ignoresAliases: templates.Length <= aliases.Length);
    }

    /// <summary>The draft for some functions, which share a hook if they share a signature and a C standard.</summary>
    public static HookDraft Of(IReadOnlyCollection<HookTemplate> templates, IReadOnlyCollection<string> takenNames, bool ignoresAliases = false)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var methods = ImmutableArray.CreateBuilder<string>();
        foreach (var group in templates.GroupBy(static template => (template.Signature, SymbolAliases.DialectOf(template.Symbol))))
        {
            var name = ParameterNames.Unique(group.First().MethodName, takenNames.Concat(names));
            names.Add(name);
            methods.Add(Method(
                name, group.First(), [.. group.Select(static template => template.Symbol)], ignoresAliases && methods.Count == 0));
        }

        return new HookDraft(
            names.ToImmutable(),
            methods.ToImmutable(),
            [
                .. templates.SelectMany(static template => template.Structures)
                    .Distinct()
                    .Where(structure => !takenNames.Contains(structure.Name))
                    .Select(static structure => structure.Declaration),
            ],
            templates.Any(static template => template.IsUnsafe));
    }

    /// <summary>The name of a type that holds the hooks of a function: <c>ConnectHook</c>.</summary>
    public static string TypeName(string symbol) => CSharpName.Of(symbol) + "Hook";

    /// <summary><c>return Next.Connect(fd, addr, len);</c></summary>
    public static string CallOfNext(string name, string returnType, string arguments) =>
        $"{(returnType == "void" ? string.Empty : "return ")}Next.{name}({arguments});";

    /// <summary>A whole file: <c>ConnectHook.cs</c>, with a type of that name.</summary>
    /// <param name="typeName">The name of the type.</param>
    /// <param name="typeNamespace">The namespace; null for none.</param>
    public string File(string typeName, string? typeNamespace = null)
    {
        var file = new StringBuilder();
        if (typeNamespace is not null)
        {
            file.Append($"namespace {typeNamespace};\n\n");
        }

        file.Append($"internal static{(IsUnsafe ? " unsafe" : string.Empty)} partial class {typeName}\n{{\n");
        var members = Methods.Concat(Structures)
            .Select(static member => string.Join("\n", member.Split('\n').Select(static line => line.Length == 0 ? line : "    " + line)));
        return file.Append(string.Join("\n\n", members)).Append("\n}\n").ToString();
    }

    /// <summary>One hook, without the aliases of its function.</summary>
    private static string Method(string name, HookTemplate template, ImmutableArray<string> symbols, bool ignoresAliases)
    {
        var attributes = string.Join(", ", symbols.Select((symbol, index) =>
            ignoresAliases && index == 0 ? $"Intercept(\"{symbol}\", Aliases = Aliases.Ignore)" : $"Intercept(\"{symbol}\")"));
        return $$"""
            /// <summary><c>{{template.Prototype}}</c></summary>
            [{{attributes}}]
            private static partial {{template.ReturnType}} {{name}}({{template.ParameterList}})
            {
                {{CallOfNext(template.ListNextName ?? name, template.ReturnType, template.ArgumentList)}}
            }
            """;
    }
}
