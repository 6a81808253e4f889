using System.Collections.Immutable;
using Hooks.Generator.Bodies;
using Hooks.Generator.Bodies.ErrnoFlow;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Analyzers;

/// <summary>Reports C# that compiles but is not supported in hook libraries. Code without its errors passes the native compiler and
/// the audit too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BodyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        BodyDescriptors.LanguageFeature,
        BodyDescriptors.NewObject,
        BodyDescriptors.NewArray,
        BodyDescriptors.Boxing,
        BodyDescriptors.NewDelegate,
        BodyDescriptors.NewString,
        BodyDescriptors.Throw,
        BodyDescriptors.Catch,
        BodyDescriptors.StaticInitializer,
        BodyDescriptors.ThreadStatic,
        BodyDescriptors.StateMachine,
        BodyDescriptors.Lock,
        BodyDescriptors.TypeTest,
        BodyDescriptors.ReferenceStore,
        BodyDescriptors.Dispatch,
        BodyDescriptors.RuntimeMember,
        BodyDescriptors.Import,
        BodyDescriptors.Arithmetic,
        BodyDescriptors.LargeFrame,
        BodyDescriptors.OwnSymbol,
        BodyDescriptors.LostErrno,
        BodyDescriptors.NeverNext,
        BodyDescriptors.NextInScope,
        BodyDescriptors.PointerCall,
        BodyDescriptors.OwnExport,
        BodyDescriptors.LargeStructure,
        BodyDescriptors.AutomaticLayout,
        BodyDescriptors.StaticReference,
        BodyDescriptors.LogValue,
        BodyDescriptors.Recursion,
        BodyDescriptors.ThreadStaticInitializer,
        BodyDescriptors.ThreadStaticPlace,
        BodyDescriptors.ThreadStaticAddress,
        BodyDescriptors.UnsafeAfterFork,
        BodyDescriptors.ReentrancyGuard,
        BodyDescriptors.UncallableSystemCall,
        BodyDescriptors.UnwrittenMemory,
        BodyDescriptors.LargeStatics,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var known = KnownSymbols.In(start.Compilation);
            if (known.IsHookLibrary)
            {
                RegisterRules(start, known);
            }
        });
    }

    private static void RegisterRules(CompilationStartAnalysisContext start, KnownSymbols known)
    {
        // Language features that need .NET types.
        start.RegisterSyntaxNodeAction(LanguageFeatureRules.Check, LanguageFeatureRules.Kinds);

        // Allocations: objects, arrays, boxes, delegates, strings.
        start.RegisterOperationAction(
            ObjectRules.Check,
            OperationKind.ObjectCreation,
            OperationKind.AnonymousObjectCreation,
            OperationKind.CollectionExpression,
            OperationKind.With,
            OperationKind.DelegateCreation);
        start.RegisterOperationAction(
            ArrayRules.Check,
            OperationKind.ArrayCreation,
            OperationKind.CollectionExpression,
            OperationKind.ArrayElementReference,
            OperationKind.SlicePattern);
        start.RegisterOperationAction(BoxingRules.Check, OperationKind.Conversion, OperationKind.Invocation, OperationKind.PropertyReference);
        start.RegisterOperationAction(
            StringRules.Check,
            OperationKind.Binary,
            OperationKind.CompoundAssignment,
            OperationKind.InterpolatedString,
            OperationKind.ImplicitIndexerReference,
            OperationKind.SlicePattern);

        // Services of the runtime: exceptions, locks, state machines.
        start.RegisterOperationAction(ExceptionRules.Check, OperationKind.Throw, OperationKind.CatchClause, OperationKind.SwitchExpression);
        start.RegisterOperationAction(StateMachineRules.CheckYield, OperationKind.YieldReturn, OperationKind.YieldBreak);
        start.RegisterSyntaxNodeAction(
            StateMachineRules.CheckAsync, SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement);
        start.RegisterOperationAction(LockRules.Check, OperationKind.Lock);

        // The type system of the runtime: types and dispatch.
        start.RegisterOperationAction(
            TypeTestRules.Check,
            OperationKind.Conversion,
            OperationKind.IsType,
            OperationKind.DeclarationPattern,
            OperationKind.TypePattern,
            OperationKind.RecursivePattern,
            OperationKind.ConstantPattern,
            OperationKind.RelationalPattern,
            OperationKind.Loop);
        start.RegisterOperationAction(
            ReferenceStoreRules.Check,
            OperationKind.SimpleAssignment,
            OperationKind.CoalesceAssignment,
            OperationKind.DeconstructionAssignment,
            OperationKind.ArrayElementReference);
        start.RegisterOperationAction(
            DispatchRules.Check,
            OperationKind.Invocation,
            OperationKind.PropertyReference,
            OperationKind.Loop,
            OperationKind.Using,
            OperationKind.UsingDeclaration);
        start.RegisterOperationAction(
            RuntimeMemberRules.Check,
            OperationKind.Invocation,
            OperationKind.PropertyReference,
            OperationKind.TypeOf,
            OperationKind.TypeParameterObjectCreation);
        start.RegisterOperationAction(ArithmeticRules.Check, OperationKind.Binary, OperationKind.CompoundAssignment, OperationKind.Conversion);

        // Layout: static fields, stack frames, structs.
        start.RegisterOperationAction(StaticRules.CheckInitializer, OperationKind.FieldInitializer, OperationKind.PropertyInitializer);
        start.RegisterOperationBlockAction(StaticRules.CheckConstructor);
        start.RegisterSymbolAction(ThreadStaticRules.CheckField, SymbolKind.Field);
        start.RegisterSymbolAction(ThreadStaticRules.CheckProperty, SymbolKind.Property);
        start.RegisterOperationBlockAction(ThreadStaticRules.CheckConstructor);
        start.RegisterOperationAction(ThreadAddressRules.Check, ThreadAddressRules.Kinds);
        start.RegisterSymbolAction(StaticReferenceRules.CheckField, SymbolKind.Field);
        start.RegisterSymbolAction(StaticReferenceRules.CheckProperty, SymbolKind.Property);
        start.RegisterOperationAction(StaticReferenceRules.CheckReference, OperationKind.FieldReference);
        start.RegisterOperationBlockAction(FrameRules.Check);
        start.RegisterSyntaxNodeAction(StackallocRules.Check, SyntaxKind.StackAllocArrayCreationExpression);
        start.RegisterSymbolAction(StructureSizeRules.Check, SymbolKind.NamedType);

        var statics = new StaticSizeRules();
        start.RegisterSymbolAction(statics.Add, SymbolKind.Field);
        start.RegisterCompilationEndAction(statics.Check);

        // Interop: imports, calls through pointers, exports.
        start.RegisterSymbolAction(ImportRules.Check, SymbolKind.Method);
        start.RegisterOperationAction(ImportRules.CheckLocalFunction, OperationKind.LocalFunction);
        start.RegisterOperationAction(FunctionPointerRules.Check, OperationKind.FunctionPointerInvocation);
        start.RegisterSymbolAction(ExportRules.Check, SymbolKind.Method);
        start.RegisterOperationAction(ExportRules.CheckLocalFunction, OperationKind.LocalFunction);

        start.RegisterOperationAction(LogRules.Check, OperationKind.Invocation);
        start.RegisterOperationAction(GuardRules.Check, OperationKind.Invocation);
        start.RegisterOperationAction(SystemCallRules.Check, OperationKind.Invocation);

        // Hooks: Next, errno, recursion.
        var symbols = new InterceptedSymbols(start.Compilation);
        start.RegisterOperationAction(operation => OwnSymbolRules.Check(operation, symbols), OwnSymbolRules.Kinds);
        var calls = new CallGraph(start.Compilation, symbols, start.CancellationToken);
        start.RegisterOperationBlockAction(new ForkSafetyRules(known, calls).Check);
        start.RegisterOperationBlockAction(new HookFlowRules(known, calls, new ErrnoAnalysis(calls, symbols, new ErrnoMembers(known))).Check);
    }
}
