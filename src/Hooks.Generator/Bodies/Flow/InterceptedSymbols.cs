using System;
using System.Collections.Generic;
using System.Linq;
using Hooks.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies.Flow;

/// <summary>The symbols that the library defines itself, computed at the first use.</summary>
internal sealed class InterceptedSymbols(Compilation compilation)
{
    private readonly Lazy<Dictionary<string, IMethodSymbol>> _hooks = new(() =>
    {
        var hooks = new Dictionary<string, IMethodSymbol>();
        foreach (var method in Types(compilation.Assembly.GlobalNamespace).SelectMany(static type => type.GetMembers().OfType<IMethodSymbol>()))
        {
            foreach (var (name, _) in HookRules.SymbolsOf(method))
            {
                hooks[name] = method;
            }
        }

        return hooks;
    });

    /// <summary>The hook of a symbol, or null.</summary>
    public IMethodSymbol? Find(string symbol) => _hooks.Value.TryGetValue(symbol, out var hook) ? hook : null;

    /// <summary>The types in a namespace or a type, with those in them.</summary>
    public static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        var left = new Stack<INamespaceOrTypeSymbol>();
        left.Push(container);
        while (left.Count != 0)
        {
            foreach (var member in left.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                left.Push(member);
                if (member is INamedTypeSymbol type)
                {
                    yield return type;
                }
            }
        }
    }
}
