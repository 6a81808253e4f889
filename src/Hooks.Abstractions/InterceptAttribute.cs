using System;

namespace Hooks;

/// <summary>Makes a static partial method the definition of a C symbol in every process that preloads the library.</summary>
/// <remarks>
/// The method must be <c>private</c> or <c>internal</c>, <c>static</c> and <c>partial</c>, have a body, and take and
/// return what C knows: primitive numbers, pointers, function pointers, enumerations. A generated class <c>Next</c> beside
/// it calls the definition that the program would have used without this library (<c>RTLD_NEXT</c>, dlsym(3)).
/// The attribute may stand several times on one method, for symbols of one signature (<c>open</c> and <c>open64</c>);
/// <c>Next</c> then calls the successor of the first.
/// </remarks>
/// <param name="symbol">The symbol as C knows it, without a version: <c>bind</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InterceptAttribute(string symbol) : Attribute
{
    /// <summary>The symbol as C knows it.</summary>
    public string Symbol { get; } = symbol;

    /// <summary>Whether other names of the same function that no hook of the assembly intercepts are a warning.</summary>
    public Aliases Aliases { get; set; }
}
