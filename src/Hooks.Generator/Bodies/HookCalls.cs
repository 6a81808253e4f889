using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>What the calls of a hook lead to, through the methods of its project.</summary>
internal sealed class HookCalls(Compilation compilation, InterceptedSymbols symbols, CancellationToken cancellation)
{
    /// <summary>Functions that leave errno alone whatever happens (their man pages name no error).</summary>
    private static readonly ImmutableHashSet<string> s_harmless =
    [
        "__errno_location", "abort", "_exit", "getpid", "getppid", "gettid", "getuid", "geteuid", "getgid", "getegid", "getpgrp", "umask",
        "pthread_self", "sched_yield", "memchr", "memcmp", "memcpy", "memmove", "memset", "strchr", "strcmp", "strcpy", "strlen", "strncmp",
        "strncpy", "strnlen", "strrchr", "strstr",
    ];

    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a method is a generated trampoline.</summary>
    internal static bool IsNext(IMethodSymbol method) => method.ContainingType is { Name: "Next", ContainingType: not null };

    /// <summary>Whether an operation calls the next definition of a hook's own symbol, itself or through methods of the project.</summary>
    internal bool LeadsToNext(IOperation operation, IMethodSymbol hook) => CalledMethods.Of(operation).Any(method =>
        IsNextOf(hook, method)
        || (Body(method) is { } body && body.DescendantsAndSelf().Any(inner => LeadsToNext(inner, hook))));

    /// <summary>Whether a method is the trampoline of a hook.</summary>
    internal static bool IsNextOf(IMethodSymbol hook, IMethodSymbol method) => IsNext(method) && method.Name == hook.Name;

    /// <summary>The function of libc that a method leads to with nobody putting errno back; null where it leads to none.</summary>
    internal string? LeadsToLibc(IMethodSymbol method)
    {
        if (method.GetDllImportData() is { } import)
        {
            var symbol = import.EntryPointName ?? method.Name;

            // A call of the library's own symbol is another mistake.
            return s_harmless.Contains(symbol) || symbols.Find(symbol) is not null ? null : symbol;
        }

        if (IsNext(method))
        {
            return $"Next.{method.Name}";
        }

        return Body(method) is { } body
            ? body.DescendantsAndSelf()
                .Where(inner => CalledMethods.Of(inner).Any() && !ErrnoScope.Covers(body, inner))
                .SelectMany(static inner => CalledMethods.Of(inner))
                .Select(LeadsToLibc)
                .FirstOrDefault(static symbol => symbol is not null)
            : null;
    }

    /// <summary>Forgets which methods it has been through.</summary>
    internal HookCalls Anew()
    {
        _seen.Clear();
        return this;
    }

    private IOperation? Body(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly) && _seen.Add(method.OriginalDefinition)
            ? MethodBodies.Of(method, compilation, cancellation)
            : null;
}
