using Hooks.Sdk.Audit;
using Microsoft.Build.Framework;
using Mono.Cecil;

namespace Hooks.Sdk.Tasks;

/// <summary>Checks a project that makes no library of its own (<c>HooksNativeLibrary</c>): what would belong to one has no effect there.</summary>
public sealed class CheckSharedCode : HookTask
{
    /// <summary>The code of an error.</summary>
    private const string Code = "HOOKSDK029";

    /// <summary>The project's assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The objects that the project names (<c>HookObject</c>).</summary>
    public ITaskItem[] LinkedObjects { get; set; } = [];

    /// <inheritdoc/>
    private protected override void Run()
    {
        foreach (var linked in LinkedObjects)
        {
            Log.LogCoded(Code, $"The HookObject '{linked.ItemSpec}' is linked into nothing: the project makes no library (HooksNativeLibrary is false). Name it in the hook projects that refer to this one.");
        }

        AssemblyFile.Read(Assembly, assembly =>
        {
            foreach (var (symbol, method) in InterceptedSymbols.Of(assembly))
            {
                Log.LogCoded(Code, $"{method} intercepts '{symbol}', but the project makes no library (HooksNativeLibrary is false). Move the hook to a hook project, which can call the methods of this one.");
            }

            foreach (var (mark, method) in MarkedMethods(assembly))
            {
                Log.LogCoded(Code, $"{method} is marked [{mark}] and is never called: the project makes no library (HooksNativeLibrary is false). Call it from a method with that attribute in each hook project.");
            }
        });
    }

    /// <summary>The methods that a hook library would call of its own accord, such as those marked <c>[HookInitializer]</c>.</summary>
    private static IEnumerable<(string Mark, string Method)> MarkedMethods(ModuleDefinition assembly) =>
        from method in assembly.Methods
        from attribute in method.CustomAttributes
        where attribute.AttributeType is { Namespace: "Hooks" } and not { Name: "InterceptAttribute" }
        select (attribute.AttributeType.Name.Replace(nameof(Attribute), "", StringComparison.Ordinal), MethodNames.Of(method));
}
